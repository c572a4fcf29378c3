"""Tell the name of a person from the words of its length: beats, sections, offices, buttons."""

from __future__ import annotations

import re

from normalize.lines.names import NAME

# A shorter word alone is a section of the site as often.
LEAST_BARE = 3
# Beats stand before 기자 and are no names.
BEATS = frozenset({
    "경제", "정치", "사회", "문화", "스포츠", "환경", "과학", "국제", "여행", "음악", "의학",
    "산업", "통신방송", "부동산", "교육", "노동", "국방", "외교", "종교", "문학", "영화",
    "디지털", "온라인", "합동취재", "공동취재", "특별취재", "탐사보도", "데이터", "미디어",
    "동행", "현장", "본지", "우리", "지역", "전국", "주재", "소속", "해당", "담당", "여러",
    "편집", "취재", "사진", "영상", "시민", "전문", "선임", "인턴", "수습", "객원", "방송",
    "신문", "명예", "이상", "통합", "연예", "체육", "군사", "법조", "바이오", "자동차", "로봇",
    "인공지능", "등록", "입력", "승인", "구독", "응원", "다른", "전체", "인기", "추천", "수석",
    "콘텐츠", "비주얼", "피처", "패션", "뷰티", "뉴스", "동네", "마을", "블로그", "논설", "국민",
    "이웃", "홍보", "청년", "주부", "초등", "농민", "총괄", "책임", "일문일답", "대표", "편집국",
    "보도국", "관리자", "운영자",
})  # fmt: skip
# Whose address it is that is no person; 이메일 begins like a name.
NO_PERSON = re.compile(
    r".*[룸스팀과부실시군구청위]|이메일|전자우편|감수|도움말?|진행|출연|자문|후원|주최|주관|제공|발행인|편집인|관리자|담당자|운영자"
)
# Words of the length of a name that stand alone above texts and begin like one.
_WORDS = frozenset({
    "이메일", "유튜브", "부동산", "반도체", "서비스", "조회수", "이전글", "도서관", "전시회",
    "공연장", "여행지", "연예인", "인쇄용", "최신순", "추천순", "공감순", "조회순", "등록순",
    "구독자", "인기글", "제주도", "강원도", "경기도", "전라도", "경상도", "충청도", "기고문",
    "주간지", "전기차", "안내문", "성명서", "사진전", "인터뷰", "기자단", "연재물", "전체글",
    "조감도", "이미지", "공지글", "방명록", "이사회", "위원회", "정기회", "전문가", "지도자",
    "노동계", "종교계", "금융계", "연예계", "여성계", "정치계", "유통계", "강원권", "전남권",
    "전북권", "경남권", "경북권", "충남권", "충북권", "호남권", "영남권", "수도권", "부서명",
    "기관명", "문서명", "제공처", "배포일", "배포처", "공지일", "공개일", "기안자", "주제명",
    "조사명", "구분명", "연락처", "문의처", "신청자", "주소지", "전송일", "기사명", "여행기",
    "이용자", "인문학", "노동자", "소비자", "유권자", "주인공", "조류학", "연재기", "편집국",
    "편집인", "보도국", "기획국", "사무국", "방송국", "지면국",
})  # fmt: skip
# No given name ends so: 기획전, 주민들, 연구소, 정치면, 전통주점
_NO_ENDS = frozenset("들소전론계층역점물품법책과팀청군시읍면")
_PERSON = re.compile(NAME)
# Family names of fewer people; many words begin so, and only a line alone beside the day is asked.
_RARE = re.compile(
    r"(?!인터뷰|인쇄|인기|인물|간추|간편|초등|초대|초점|비공|비밀|비교|비디|비즈|야구|야외|탄핵|탄소)[인궁궉탄초뇌간야비][가-힣]{2}"
)


def is_person(word: str) -> bool:
    """Tell a word that is a name by itself, without a role beside it."""
    return _PERSON.fullmatch(word) is not None and NO_PERSON.fullmatch(word) is None


def is_bare_name(text: str) -> bool:
    """Tell a line that has nothing but a name: no section, no button, no word of two letters."""
    word = "".join(character for character in text if character.isalnum())
    if len(word) < LEAST_BARE or word in _WORDS or word not in text or word[-1] in _NO_ENDS:
        return False
    rare = _RARE.fullmatch(word) is not None and NO_PERSON.fullmatch(word) is None
    return rare or is_person(word)


def is_office(word: str) -> bool:
    """Tell a word that is no name though it stands right before 기자: a beat, a button."""
    return word in BEATS
