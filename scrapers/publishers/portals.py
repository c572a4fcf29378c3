"""Portals, which show the articles of others and name themselves in the head of each page."""

from __future__ import annotations

from scrapers.publishers.layout import Layout

PORTALS = (
    Layout(
        id="naver",
        name="네이버 뉴스",
        domains=("news.naver.com",),
        body="#dic_area",
        title=("#title_area", ".media_end_head_headline"),
        reporters=(".media_end_head_journalist_name", ".byline_s"),
        emails=(".byline_s",),
        published=("._ARTICLE_DATE_TIME@data-date-time",),
        updated=("._ARTICLE_MODIFY_DATE_TIME@data-modify-date-time",),
        publisher=(
            ".media_end_head_top_logo img@alt",
            'meta[property="og:article:author"]@content',
        ),
        drop=".vod_player_wrap, .ab_photo_btn",
    ),
    # Pages before the portal moved its articles to n.news.naver.com.
    Layout(
        id="naver-2022",
        name="네이버 뉴스",
        domains=("news.naver.com",),
        body="#articleBodyContents",
        title=("#articleTitle",),
        published=(".sponsor .t11",),
        publisher=(".press_logo img@alt", 'meta[property="me2:category1"]@content'),
        drop=".link_news, .vod_area",
        until="2022-12-31",
    ),
    Layout(
        id="daum",
        name="다음 뉴스",
        domains=("v.daum.net", "v.media.daum.net", "news.v.daum.net"),
        body=".article_view",
        title=(".tit_view",),
        reporters=(".info_view .txt_info",),
        published=(".info_view .num_date",),
        publisher=('meta[property="og:article:author"]@content',),
        drop=".alex-area, .link_figure",
    ),
)
