"""Comment boxes: what their lines look like; where they begin is decided over the document."""

from archive.model import Label
from normalize.rule import Place, Rule, only_words

# What a form asks of those who write a comment.
_FORM = (
    "이름", "닉네임", "아이디", "비밀번호", "작성자", "내용", "의견쓰기", "댓글쓰기", "의견",
    "댓글", "회원로그인", "비회원", "글쓰기", "등록", "작성",
    "스팸방지", "자동등록방지", "보안문자", "비밀글", "확인", "취소",
    "삭제", "댓글입력",
)  # fmt: skip

COMMENTS = (
    Rule(
        "comments/heading",
        Label.COMMENTS,
        r"(?:\d+\s?)?개의\s?(?:댓글|의견)|댓글\s?(?:정렬|접기|펼치기)"
        r"|[\s\[(<■▶·]*(?:(?:전체\s?기사의?|기사|전체|독자|네티즌|누리꾼|한\s?줄|오늘의|실시간|(?:이\s)?기사에\s대한|베스트|best|인기|최신|총)\s?)?(?:댓글|의견|덧글"
        r"|comments?)(?:\s?(?:쓰기|목록|보기|달기|입력|작성|운영\s?(?:원칙|정책|규정)"
        r"|더\s?보기|영역|남기기))?"
        r"\s?(?:[:：(\[]?\s?\d[\d,]*\s?(?:개|건)?[)\]]?)?(?:\s?(?:쓰기|보기|접기|새로고침"
        r"|등록|(?:최신|인기|추천|공감|등록)순)){0,3}[\s\])>]*",
        title="heading of a comment box",
        takes=(
            "댓글 12",
            "전체 댓글 3개",
            "댓글쓰기",
            "독자의견 (2)",
            "Comments (4)",
            "3개의 댓글",
            "네티즌 의견 0",
            "댓글 3개 최신순 인기순",
        ),
        leaves=("댓글 조작 사건", "의견 수렴", "댓글 12개가 달렸다."),
        place=Place.EDGE,
    ),
    Rule(
        "comments/form",
        Label.COMMENTS,
        only_words(_FORM, least=2),
        title="form for a comment",
        takes=("이름 비밀번호 등록", "의견쓰기 이름 비밀번호", "댓글삭제"),
        leaves=("비밀번호", "이름 등록 절차", "확인 취소 소송"),
        place=Place.TAIL,
        longest=60,
    ),
    Rule(
        "comments/length",
        Label.COMMENTS,
        r"0\s?/\s?\d{2,4}\s?(?:자|글자|bytes?)?(?:\s?(?:댓글\s?)?등록)?",
        title="how long a comment may be",
        takes=("0/300 등록", "0 / 400"),
        leaves=("0/3 기준", "3/300"),
        place=Place.TAIL,
        longest=16,
    ),
    Rule(
        "comments/dialogue",
        Label.COMMENTS,
        r"(?:그래도\s|정말\s?|댓글을\s)?삭제하시겠습니까\?|(?:100자평|나도\s한마디)(?:\s?[(\[]?\d{1,5}[)\]]?)?",
        title="question or heading of a comment box",
        takes=("그래도 삭제하시겠습니까?", "100자평", "나도 한마디 (0)"),
        leaves=("100자평 공모", "정말 삭제될까"),
        place=Place.TAIL,
        longest=40,
        sentences=True,
    ),
    Rule(
        "comments/action",
        Label.COMMENTS,
        r"(?:\W*(?:답글|답글쓰기|공감|비공감|비추천|신고(?:하기)?|좋아요|싫어요|추천|반대|찬성|삭제"
        r"|수정|더보기|최신순|추천순|공감순|등록순|과거순|비밀글|작성|등록|확인|취소|reply"
        r"|like|report)\s?[(]?\d{0,5}[)]?){1,8}\W*",
        title="buttons of a comment",
        takes=("답글 공감 3 비공감 0 신고", "최신순 공감순", "추천 12 반대 1", "Reply"),
        leaves=("공감대 형성", "추천서 위조", "찬성 12명, 반대 3명"),
        place=Place.TAIL,
        longest=60,
    ),
    Rule(
        "comments/notice",
        Label.COMMENTS,
        r"(?=.*(?:댓글|의견을|로그인|욕설|비방|비속어|명예훼손|게시물))(?=.*(?:삭제될\s?수"
        r"|이용\s?(?:가능|하실)|하실\s?수\s?있습니다|작성해\s?주|남겨\s?주|적어\s?주|입력해\s?주"
        r"|입력하세요|제한될|바랍니다|노출됩니다"
        r"|가능합니다|없습니다|제한합니다|하세요)).{6,140}",
        title="notice of a comment box",
        takes=(
            "로그인 후 댓글을 작성하실 수 있습니다.",
            "욕설·비방 댓글은 삭제될 수 있습니다.",
            "등록된 댓글이 없습니다.",
            "댓글을 입력하세요",
        ),
        leaves=("댓글로 명예훼손을 한 30대가 붙잡혔다.", "그는 악성 댓글에 시달렸습니다."),
        place=Place.EDGE,
        longest=150,
        sentences=True,
        hint=("댓글", "의견을", "로그인", "욕설", "비방", "비속어", "명예훼손", "게시물"),
    ),
    Rule(
        "comments/messenger",
        Label.COMMENTS,
        r"\[[^\[\]]{1,14}\] \[(?:오전|오후|AM|PM)\s\d{1,2}:\d{2}\]\s.{1,200}",
        title="what somebody wrote in a messenger",
        takes=("[나래] [오후 7:14] 이거 봤니", "[홍 과장] [오전 9:02] 회의 때 얘기합시다."),
        leaves=("[나래] 오후 7:14 도착", "[가람시] [오후 7시] 도서관 개관"),
        longest=230,
        sentences=True,
        hint=("] [",),
    ),
    Rule(
        "comments/author",
        Label.COMMENTS,
        r"[\w가-힣*]{2,14}\*{2,}\w{0,6}(?:\s?\(?[\d.\-: /]{0,20}\)?)?(?:\s?(?:\d{1,2}\s?(?:분"
        r"|시간|일)\s?전))?|[\w가-힣*]{2,16}\s(?:\d{1,2}\s?(?:분|시간|일)\s?전"
        r"|20\d\d[-.]\d\d[-.]\d\d\.? \d\d:\d\d(?::\d\d)?)",
        title="author of a comment",
        takes=("kim****", "hana** 3시간 전", "바람개비 2024.03.05 12:30"),
        leaves=("홍모**씨는 달아났다", "3시간 전", "가람 2024"),
        place=Place.TAIL,
    ),
)
