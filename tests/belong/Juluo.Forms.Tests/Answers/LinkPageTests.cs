using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Forms.Tests;

/// <summary>An answered link is shown with an address that does not reveal where it was followed.</summary>
public sealed class LinkPageTests(WebHouse house) : IClassFixture<WebHouse>
{
    private static readonly FormDefinition Form = Sheets.Of(
        """
        languages: [zh-Hant, en]
        title: {zh-Hant: 作品, en: Work}
        pages:
          - question: work
            type: link
            label: {zh-Hant: 作品的網址, en: Where is your work?}
        """
    );

    [Fact]
    public async Task It_is_shown_as_a_link_and_a_script_is_refused_on_the_page()
    {
        var form = default(FormId);
        await house.In(async s =>
        {
            var forms = s.GetRequiredService<FormsFacade>();
            form = await forms.Make("forms", null, Form, visitors: true, null, default);
            (await forms.Publish(form, null, default)).Failed.ShouldBeFalse();
        });
        var visit = await new ScriptlessBrowser(house).Open($"/forms/{form}");
        await visit.Fill(null);
        await visit.Fill("next", ("a-work", "javascript:alert(1)"));
        visit.Status.ShouldBe(422);
        visit.Text.ShouldContain("Enter a full web address");
        visit.Shown("a-work").ShouldBe("javascript:alert(1)");
        await visit.Fill("next", ("a-work", "example.org/works?a=b"));
        visit.At.ShouldEndWith("/review");
        var link = visit.Page.QuerySelector("dl.answers dd a[href^='https:']").ShouldNotBeNull();
        link.GetAttribute("href").ShouldBe("https://example.org/works?a=b");
        link.GetAttribute("rel").ShouldBe("nofollow noopener noreferrer");
        link.TextContent.ShouldBe("example.org/works?a=b");
    }
}
