"""Invented Korean news sentences and right translations of them: no check may warn of any."""

from __future__ import annotations

RIGHT_PAIRS: tuple[tuple[str, str], ...] = (
    # Money and scales
    (
        "가람시는 올해 본예산을 1조 2,345억원으로 확정했다고 3일 밝혔다.",
        "Garam City said on the 3rd that it had set this year's main budget at 1.2345 trillion won.",
    ),
    (
        "두루전자의 영업이익은 전년 동기보다 300억원 늘어난 3조1000억원을 기록했다.",
        "Duru Electronics posted an operating profit of 3.1 trillion won, up 30 billion from a year"
        " earlier.",
    ),
    (
        "매출은 4조5천억원으로 2천억원 줄었다.",
        "Sales came to 4.5 trillion won, down 200 billion.",
    ),
    (
        "1인당 최대 50만원의 지원금을 지급한다.",
        "It will pay each person up to 500,000 won in support.",
    ),
    (
        "군은 35억2천만원을 들여 나래천 산책로 2.4㎞를 정비한다.",
        "The county is spending 3.52 billion won to improve 2.4 kilometers of paths along the Narae"
        " Stream.",
    ),
    (
        "수출액은 사상 처음 700억달러를 넘어섰다.",
        "Exports surpassed $70 billion for the first time ever.",
    ),
    (
        "원·달러 환율은 전날보다 4.5원 오른 1,382.3원에 거래를 마쳤다.",
        "The won closed at 1,382.3 to the dollar, 4.5 won weaker than the previous day.",
    ),
    (
        "코스피는 전 거래일 대비 12.34포인트(0.46%) 오른 2,678.90으로 마감했다.",
        "The KOSPI closed at 2,678.90, up 12.34 points, or 0.46 percent, from the previous session.",
    ),
    (
        "시는 소상공인 1만2천여 명에게 100만∼300만원씩 빌려준다.",
        "The city will lend some 12,000 small merchants 1 million to 3 million won each.",
    ),
    (
        "입장료는 어른 5천원, 어린이 3천원이다.",
        "Admission is 5,000 won for adults and 3,000 won for children.",
    ),
    (
        "총사업비 480억원 중 국비가 240억원, 도비가 72억원이다.",
        "Of the total cost of 48 billion won, 24 billion won comes from the state and 7.2 billion won"
        " from the province.",
    ),
    (
        "아파트값이 평당 3천만원을 돌파했다.",
        "Apartment prices passed 30 million won per pyeong.",
    ),
    (
        "그는 수십억원대 사기 혐의로 기소됐다.",
        "He was indicted on charges of fraud worth billions of won.",
    ),
    (
        "회사는 5천억원 규모의 유상증자를 추진한다.",
        "The company is pursuing a rights issue worth 500 billion won.",
    ),
    (
        "최저임금은 시간당 1만30원으로 올해보다 170원 오른다.",
        "The minimum wage will be 10,030 won an hour, 170 won more than this year.",
    ),
    (
        "두 회사는 1억2000만유로 규모의 계약을 맺었다.",
        "The two companies signed a deal worth 120 million euros.",
    ),
    (
        "엔화 대출 잔액이 3,200억엔에 이른다.",
        "Outstanding yen loans stand at 320 billion yen.",
    ),
    (
        "벌금 오백만 원을 선고했다.",
        "It imposed a fine of 5 million won.",
    ),
    (
        "성금 1천만원을 기탁했다.",
        "It donated 10 million won.",
    ),
    (
        "지난해보다 두 배 많은 20억원을 편성했다.",
        "It set aside 2 billion won, twice as much as last year.",
    ),
    # Percent and percentage points
    (
        "한은은 기준금리를 연 3.50%에서 3.25%로 0.25%포인트 내렸다.",
        "The central bank cut its key rate by a quarter percentage point from 3.50 percent to 3.25"
        " percent a year.",
    ),
    (
        "한은은 기준금리를 0.25%p 인하했다.",
        "The Bank of Korea cut its benchmark rate by 25 basis points.",
    ),
    (
        "한 번에 금리를 0.5%포인트 내리는 '빅컷'이다.",
        "It is a 'big cut' of 50 bps in one go.",
    ),
    (
        "국정 지지율은 41%로 지난주보다 3%포인트 하락했다.",
        "The approval rating stood at 41 percent, down three percentage points from last week.",
    ),
    (
        "시민 10명 중 7명이 찬성했다.",
        "Seven in ten citizens were in favor.",
    ),
    (
        "시민 10명 중 7명이 찬성했다.",
        "70 percent of citizens were in favor.",
    ),
    (
        "응답자 10명 중 6명꼴로 만족한다고 답했다.",
        "Six out of 10 respondents said they were satisfied.",
    ),
    (
        "가구 5곳 중 1곳은 혼자 사는 노인이다.",
        "One in five households is an elderly person living alone.",
    ),
    (
        "관람은 100% 예약제로 운영된다.",
        "Visits are by reservation only.",
    ),
    (
        "국산 콩을 100% 사용한다.",
        "It uses only Korean soybeans.",
    ),
    (
        "물가 상승률은 2%대 초반에 머물 전망이다.",
        "Inflation is expected to stay in the low 2 percent range.",
    ),
    (
        "찬성 52.3%, 반대 41.8%로 집계됐다.",
        "The tally was 52.3 percent in favor and 41.8 percent against.",
    ),
    (
        "표본오차는 95% 신뢰수준에 ±3.1%p다.",
        "The margin of error is plus or minus 3.1 percentage points at the 95 percent confidence"
        " level.",
    ),
    (
        "투표율은 60.8%로 4년 전보다 2.5%p 높았다.",
        "Turnout was 60.8 percent, 2.5 points higher than four years ago.",
    ),
    (
        "주민 절반 이상이 반대했다.",
        "More than half of the residents were opposed.",
    ),
    (
        "예산의 4분의 3을 상반기에 쓴다.",
        "It will spend three-quarters of the budget in the first half of the year.",
    ),
    (
        "전체의 3분의 1에 해당하는 12개 마을이 참여한다.",
        "Twelve villages, a third of the total, are taking part.",
    ),
    (
        "출생아 수는 12.5% 줄어 통계 작성 이래 가장 적었다.",
        "The number of births fell 12.5 percent to the lowest since records began.",
    ),
    # Dates, times and durations
    (
        "제12회 나래 연꽃축제가 다음 달 2일부터 5일까지 나흘간 열린다.",
        "The 12th Narae Lotus Festival runs for four days from the 2nd to the 5th of next month.",
    ),
    (
        "개막식은 2일 오후 7시 30분 가람공원에서 열린다.",
        "The opening ceremony is at 7:30 p.m. on the 2nd in Garam Park.",
    ),
    (
        "공사는 2026년 3월 착공해 2028년 말 끝난다.",
        "Construction starts in March 2026 and ends in late 2028.",
    ),
    (
        "사고는 15일 새벽 2시쯤 일어났다.",
        "The accident happened at around 2 a.m. on the 15th.",
    ),
    (
        "경찰은 지난 24일 그를 체포했다.",
        "Police arrested him on Wednesday.",
    ),
    (
        "배송에는 2~3일이 걸린다.",
        "Delivery takes two to three days.",
    ),
    (
        "배송에는 2~3일이 걸린다.",
        "Delivery takes a few days.",
    ),
    (
        "행사는 4월 5~7일 사흘 동안 이어진다.",
        "The event continues for three days from April 5 to 7.",
    ),
    (
        "접수 기간은 5월 1일부터 6월 15일까지다.",
        "Applications are accepted from May 1 through June 15.",
    ),
    (
        "평일 오전 9시부터 오후 6시까지 문을 연다.",
        "It is open from 9 a.m. to 6 p.m. on weekdays.",
    ),
    (
        "평일 오전 9시~오후 6시에 운영한다.",
        "It operates from 9 to 6 on weekdays.",
    ),
    (
        "6·25 전쟁 때 무너진 다리를 복원했다.",
        "A bridge that collapsed during the Korean War has been restored.",
    ),
    (
        "3·1절 기념식이 1일 열렸다.",
        "A ceremony for the March 1 Independence Movement Day was held on the 1st.",
    ),
    (
        "5·18민주화운동 기념식에 참석했다.",
        "They attended the ceremony for the May 18 Democratization Movement.",
    ),
    (
        "4·10 총선을 앞두고 있다.",
        "The April 10 general election is near.",
    ),
    (
        "8·15 광복절 특사 명단이 발표됐다.",
        "The list of Liberation Day pardons was announced.",
    ),
    (
        "2024. 5. 3. 기준 미분양은 412가구다.",
        "As of May 3, 2024, 412 units were unsold.",
    ),
    (
        "2019년부터 2023년까지 5년간 화재 1,204건이 발생했다.",
        "There were 1,204 fires in the five years from 2019 to 2023.",
    ),
    (
        "'23년 하반기에 시범 운영한다.",
        "It will be piloted in the second half of 2023.",
    ),
    (
        "3년 만에 대면 행사로 열린다.",
        "It is held in person for the first time in three years.",
    ),
    (
        "보름 뒤 다시 만나기로 했다.",
        "They agreed to meet again in two weeks.",
    ),
    (
        "1분기 성장률은 0.3%였다.",
        "Growth in the first quarter was 0.3 percent.",
    ),
    (
        "3분기에 흑자로 돌아섰다.",
        "It returned to profit in the third quarter.",
    ),
    (
        "상반기 6개월 동안 14만 명이 다녀갔다.",
        "In the six months of the first half, 140,000 people visited.",
    ),
    (
        "90분 동안 30초 간격으로 신호를 보낸다.",
        "It sends a signal every 30 seconds for 90 minutes.",
    ),
    (
        "운행 간격을 10분에서 5분으로 줄인다.",
        "The interval will be cut from 10 minutes to five.",
    ),
    (
        "1980년대 지어진 낡은 건물이다.",
        "It is an old building from the 1980s.",
    ),
    (
        "새벽 4시 반이면 경매가 시작된다.",
        "The auction starts at 4:30 in the morning.",
    ),
    (
        "한 시간 반을 기다렸다.",
        "They waited for an hour and a half.",
    ),
    (
        "48시간 안에 신고해야 한다.",
        "It must be reported within two days.",
    ),
    (
        "일주일에 두 차례 방문한다.",
        "They visit twice a week.",
    ),
    # People, ages, counts
    (
        "5대째 옹기를 빚어 온 한도윤(67) 씨는 가마를 지켰다.",
        "Han Do-yoon, 67, a fifth-generation potter, kept the kiln.",
    ),
    (
        "3대째 이어온 국숫집이다.",
        "It is a noodle house in its third generation.",
    ),
    (
        "40대 남성 A씨가 숨지고 20대 여성 B씨가 다쳤다.",
        "A man in his 40s died and a woman in her 20s was hurt.",
    ),
    (
        "20~30대 청년이 주로 찾는다.",
        "Young people in their 20s and 30s are the main visitors.",
    ),
    (
        "이서준(여·34) 씨 등 3명이 대피했다.",
        "Three people including Lee Seo-jun, a 34-year-old woman, were evacuated.",
    ),
    (
        "65세 이상 노인 2,300명을 대상으로 한다.",
        "It is for 2,300 seniors aged 65 and over.",
    ),
    (
        "주민 80여 명이 모였다.",
        "Some 80 residents gathered.",
    ),
    (
        "수십 명이 다치고 수백 채가 물에 잠겼다.",
        "Dozens were hurt and hundreds of houses were flooded.",
    ),
    (
        "여덟 살 소녀가 상을 탔다.",
        "An 8-year-old girl won the prize.",
    ),
    (
        "쌍둥이 형제 두 명이 나란히 합격했다.",
        "Twin brothers passed side by side.",
    ),
    (
        "주민 3만5천명이 사는 읍이다.",
        "It is a township of 35,000 people.",
    ),
    (
        "50인 미만 사업장에도 적용된다.",
        "It also applies to workplaces with fewer than 50 employees.",
    ),
    (
        "초등학교 4학년 학생 23명이 참여했다.",
        "Twenty-three fourth graders took part.",
    ),
    (
        "4인 가구 기준 월 소득이 572만원 이하여야 한다.",
        "The monthly income of a four-person household must be 5.72 million won or less.",
    ),
    (
        "부부와 1남 2녀가 함께 산다.",
        "The couple live with their son and two daughters.",
    ),
    (
        "세 자녀를 둔 가정은 무료다.",
        "Families with three children get in free.",
    ),
    (
        "스물두 명의 선수가 뛰었다.",
        "Twenty-two players took part.",
    ),
    (
        "김 모(52) 씨 등 일당 4명을 구속했다.",
        "A gang of four, including a 52-year-old surnamed Kim, was arrested.",
    ),
    # Courts, laws, articles, floors
    (
        "가람지법 형사3부는 징역 2년 6개월을 선고했다.",
        "The 3rd Criminal Division of the Garam District Court sentenced him to two and a half years"
        " in prison.",
    ),
    (
        "1심은 징역 1년에 집행유예 2년을 선고했다.",
        "The lower court handed down a one-year prison term suspended for two years.",
    ),
    (
        "헌법 제37조 2항에 어긋난다고 봤다.",
        "It held that this violates Article 37, Paragraph 2 of the Constitution.",
    ),
    (
        "불은 12층 건물 3층에서 시작됐다.",
        "The fire began on the third floor of a 12-story building.",
    ),
    (
        "지하 2층, 지상 15층 규모다.",
        "It has two basement floors and 15 floors above ground.",
    ),
    (
        "제3공장을 짓는다.",
        "It is building its third plant.",
    ),
    (
        "국도 17호선 4.2㎞ 구간이 통제됐다.",
        "A 4.2-kilometer section of National Route 17 was closed.",
    ),
    (
        "제2차 세계대전 당시 지어졌다.",
        "It was built during World War II.",
    ),
    (
        "항소심 재판부는 1심 판결을 뒤집었다.",
        "The appeals court overturned the first trial's ruling.",
    ),
    (
        "2심에서도 유죄가 인정됐다.",
        "He was found guilty on appeal as well.",
    ),
    (
        "시의회는 찬성 15표, 반대 3표, 기권 1표로 조례안을 가결했다.",
        "The city council passed the ordinance by 15 votes to 3, with one abstention.",
    ),
    # Sport
    (
        "나래FC는 가람과의 홈경기에서 2-1로 이겼다.",
        "Narae FC beat Garam 2-1 at home.",
    ),
    (
        "나래는 가람을 3대 0으로 완파했다.",
        "Narae crushed Garam 3-0.",
    ),
    (
        "최다온은 후반 38분 결승골을 넣었다.",
        "Choi Da-on scored the winner in the 83rd minute.",
    ),
    (
        "시즌 12승 5무 7패로 4위에 올랐다.",
        "The team rose to fourth with 12 wins, five draws and seven losses this season.",
    ),
    (
        "남자 100m에서 10초12로 1위를 차지했다.",
        "He came first in the men's 100 meters in 10.12 seconds.",
    ),
    (
        "마라톤 풀코스를 2시간 9분 41초에 완주했다.",
        "She finished the full marathon in 2:09:41.",
    ),
    (
        "세계 랭킹 5위가 1위를 꺾었다.",
        "The world No. 5 beat the No. 1.",
    ),
    (
        "2사 만루에서 9회말 끝내기 안타를 쳤다.",
        "He hit a walk-off single with the bases loaded and two outs in the bottom of the ninth.",
    ),
    (
        "리그 16강에 진출했다.",
        "They reached the round of 16 of the league.",
    ),
    (
        "8강에서 떨어졌다.",
        "They were knocked out in the quarterfinals.",
    ),
    (
        "대표팀은 4강에서 멈췄다.",
        "The national team was stopped in the semifinals.",
    ),
    (
        "금메달 3개, 은메달 5개를 땄다.",
        "They won three golds and five silvers.",
    ),
    # Weather, distance, measures
    (
        "아침 최저기온은 영하 12도, 낮 최고기온은 3도로 예보됐다.",
        "The morning low is forecast at minus 12 degrees and the daytime high at 3 degrees.",
    ),
    (
        "시간당 30∼50㎜의 비가 내린다.",
        "Rain will fall at 30 to 50 millimeters an hour.",
    ),
    (
        "초속 20m의 강풍이 분다.",
        "Strong winds of 20 meters per second are blowing.",
    ),
    (
        "시속 80㎞로 달리던 트럭이 들이받았다.",
        "A truck going at 80 kilometers per hour crashed into it.",
    ),
    (
        "규모 4.1의 지진이 발생했다.",
        "A magnitude 4.1 earthquake struck.",
    ),
    (
        "진원의 깊이는 11㎞다.",
        "The focus was 11 kilometers deep.",
    ),
    (
        "미세먼지 농도는 ㎥당 81㎍이다.",
        "The fine dust level is 81 micrograms per cubic meter.",
    ),
    (
        "산불로 임야 30ha가 탔다.",
        "The wildfire burned 30 hectares of forest.",
    ),
    (
        "부지 1만2천㎡에 연면적 3,400㎡로 짓는다.",
        "It is being built with a floor area of 3,400 square meters on a 12,000-square-meter site.",
    ),
    (
        "전용면적 84㎡ 아파트 250가구를 분양한다.",
        "It offers 250 apartments of 84 square meters.",
    ),
    (
        "쌀 20㎏ 한 포대 값이 5만3천원이다.",
        "A 20-kilogram sack of rice costs 53,000 won.",
    ),
    (
        "태양광 설비 용량은 3.2MW다.",
        "The solar capacity is 3.2 megawatts.",
    ),
    (
        "전력 200㎾h를 아꼈다.",
        "It saved 200 kilowatt-hours of electricity.",
    ),
    (
        "하루 5만t의 물을 정수한다.",
        "It purifies 50,000 tons of water a day.",
    ),
    (
        "키 3m, 둘레 1.5m의 소나무다.",
        "It is a pine 3 meters tall and 1.5 meters around.",
    ),
    # Things named by numbers, and false friends
    (
        "112에 신고가 들어왔다.",
        "A call came in to the police on 112.",
    ),
    (
        "119 구조대가 출동했다.",
        "Rescue workers were sent out.",
    ),
    (
        "코로나19 이후 손님이 절반으로 줄었다.",
        "Customers have fallen by half since COVID-19.",
    ),
    (
        "5G 가입자가 3천만 명을 넘었다.",
        "5G subscribers passed 30 million.",
    ),
    (
        "주52시간제를 손본다.",
        "It will revise the 52-hour workweek.",
    ),
    (
        "24시간 문을 여는 약국이다.",
        "It is a pharmacy open around the clock.",
    ),
    (
        "1인 가구가 늘었다.",
        "Single-person households have increased.",
    ),
    (
        "1회용 컵을 쓰지 않는다.",
        "It does not use disposable cups.",
    ),
    (
        "4차 산업혁명에 대비한다.",
        "It is preparing for the fourth industrial revolution.",
    ),
    (
        "1차 협상은 결렬됐다.",
        "The first round of talks broke down.",
    ),
    (
        "세계 최초로 개발한 구조물이다.",
        "It is the first structure of its kind in the world.",
    ),
    (
        "이천시는 삼성동 사무소를 옮겼다.",
        "Icheon City moved its Samseong-dong office.",
    ),
    (
        "일본 구마모토에서 만난 오 대표는 이 일을 사업으로 키웠다.",
        "CEO Oh, whom we met in Kumamoto, Japan, has grown this into a business.",
    ),
    (
        "한중일 3국 정상이 만났다.",
        "The leaders of Korea, China and Japan met.",
    ),
    (
        "한·미 정상회담에서 양국은 반도체 협력에 합의했다.",
        "At the South Korea-U.S. summit, the two countries agreed to cooperate on semiconductors.",
    ),
    (
        "방미 중인 이하람 장관은 워싱턴에서 기자들과 만났다.",
        "Minister Lee Ha-ram, who is visiting the United States, met reporters in Washington.",
    ),
    (
        "대일 무역적자가 25억달러로 줄었다.",
        "The trade deficit with Japan narrowed to $2.5 billion.",
    ),
    (
        "정가람 가람시장은 “주민과의 약속을 지키겠다”고 말했다.",
        "“I will keep my promise to the residents,” said Garam Mayor Jung Ga-ram.",
    ),
    (
        "과학기술정보통신부는 두루대학교와 업무협약을 맺었다.",
        "The Ministry of Science and ICT signed an agreement with Duru University.",
    ),
    (
        "나래경찰서는 최모(31) 씨를 입건했다.",
        "The Narae Police Station booked a 31-year-old surnamed Choi.",
    ),
    (
        "충북 나래군 물빛면에서 불이 났다.",
        "A fire broke out in Mulbit-myeon, Narae County, North Chungcheong Province.",
    ),
    (
        "여야 의원 20여 명이 공동 발의했다.",
        "More than 20 lawmakers from both parties cosponsored it.",
    ),
    (
        "버스 31대, 택시 204대를 투입한다.",
        "It will deploy 31 buses and 204 taxis.",
    ),
    (
        "하루 이틀 안에 결론이 난다.",
        "A decision will come in a day or two.",
    ),
    (
        "너덧 명이 줄을 섰다.",
        "Four or five people stood in line.",
    ),
    (
        "두세 달이면 끝난다.",
        "It will be over in two or three months.",
    ),
    (
        "서너 곳이 더 생긴다.",
        "Three or four more will open.",
    ),
    (
        "한두 번은 실패했다.",
        "They failed once or twice.",
    ),
    (
        "대여섯 살쯤 된 아이였다.",
        "It was a child of five or six.",
    ),
    (
        "예순다섯에 글을 배웠다.",
        "She learned to read at 65.",
    ),
    (
        "1천여 그루를 심었다.",
        "More than 1,000 trees were planted.",
    ),
    (
        "７월 １일부터 요금이 １５００원으로 오른다.",
        "The fare rises to 1,500 won from July 1.",
    ),
    (
        "문의는 041-555-0123으로 하면 된다.",
        "For inquiries, call 041-555-0123.",
    ),
)
