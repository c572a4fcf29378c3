"""Content systems and conventions that many papers share; known by their marks alone."""

from __future__ import annotations

from scrapers.publishers.layout import Layout

SYSTEMS = (
    # The system of most regional papers (articleView.html?idxno=…).
    Layout(
        id="regional",
        name="article-view-content-div",
        body="#article-view-content-div",
        title=(".article-view-header .heading", ".aht-title-view", "h3.heading"),
        subtitle=(".article-view-header .subheading", "h4.subheading"),
        drop=".ad-template, .view-copyright, .relation, .article-writer, .tag-group",
    ),
    # The same system's pages before their look changed.
    Layout(
        id="regional-2019",
        name="articleBody",
        body="td#articleBody, div#articleBody",
        title=(".View_Title strong", ".headline-title"),
        subtitle=(".View_SmFont + span", ".View_Title span"),
        reporters=(".View_Info",),
        published=(".View_Time", ".View_Info"),
        until="2020-12-31",
    ),
    Layout(
        id="wordpress",
        name="WordPress",
        body="article .entry-content, .post .entry-content",
        title=("h1.entry-title",),
        reporters=(".byline", ".author .fn"),
        published=(".posted-on time@datetime", "time.entry-date@datetime"),
        drop=".sharedaddy, .jp-relatedposts, .wp-block-buttons, .post-views",
    ),
    # Schema.org's word for the text of an article.
    Layout(
        id="schema-org",
        name="itemprop articleBody",
        body='[itemprop="articleBody"]',
        drop='[class*="ad-"], .ads, ins.adsbygoogle',
    ),
)
