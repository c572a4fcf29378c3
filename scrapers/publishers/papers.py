"""Papers and agencies whose pages need more than their running text to be read well."""

from __future__ import annotations

from scrapers.publishers.layout import Layout

PAPERS = (
    Layout(
        id="hankyung",
        name="한국경제",
        domains=("hankyung.com",),
        body="#articletxt",
        title=("h1.headline",),
        reporters=(".author .item", ".author"),
        published=(".datetime .item:nth-child(1) .txt-date",),
        updated=(".datetime .item:nth-child(2) .txt-date",),
        drop=".ad, .ad-area-wrap, .article-figure .btn-txt",
    ),
    Layout(
        id="joongang",
        name="중앙일보",
        domains=("joongang.co.kr",),
        body="#article_body",
        title=("h1.headline",),
        subtitle=(".subhead",),
        reporters=(".byline a",),
        published=('time[itemprop="datePublished"]@datetime',),
        updated=('time[itemprop="dateModified"]@datetime',),
        drop=".ab_related_article, .ab_subtitle + .ab_ad, .tag_list",
    ),
    Layout(
        id="donga",
        name="동아일보",
        domains=("donga.com",),
        body="section.news_view",
        title=(".head_group h1",),
        subtitle=(".sub_tit",),
        drop=".view_ad06, .view_m_ad, .related_news, .subcont_ad01",
    ),
    # Before the paper's pages were made anew, in the summer of 2023 at the latest.
    Layout(
        id="donga-2023",
        name="동아일보",
        domains=("donga.com",),
        body="div.article_txt",
        title=(".article_title .title", ".article_title02 h2", ".article_title h2"),
        published=(".title_foot .date01", ".title_foot .date"),
        updated=(".title_foot .date01 + .date01", ".title_foot .date2"),
        drop=".article_relation, .armerica_ban, .article_footer",
        until="2023-12-31",
    ),
    Layout(
        id="yonhap",
        name="연합뉴스",
        domains=("yna.co.kr",),
        body="article.story-news",
        title=("h1.tit01", ".tit01"),
        subtitle=(".tit-sub", ".sub-tit"),
        drop=".writer-zone01, .txt-copyright, .related-zone, .aside-box",
    ),
)
