using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Forms.Tests;

/// <summary>A link is an address of the web: read as people write it, kept whole, and shown as a link that says nothing of where it was followed.</summary>
public sealed class LinkTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Text = """
        languages: [zh-Hant, en]
        title: {zh-Hant: 作品, en: Work}
        pages:
          - question: work
            type: link
            label: {zh-Hant: 作品的網址, en: Where is your work?}
        """;

    private static readonly FormDefinition Form = Sheets.Of(Text);
    private static readonly AnswerContext Context = new("en", new(2026, 11, 26), "TWD");

    [Fact]
    public void A_text_file_says_it_in_a_word()
    {
        Form.Question("work")!.Kind.ShouldBe(FormQuestionKind.Link);
        DefinitionWriter.Write(Form).ShouldContain("type: link\n");
        Sheets.Of(DefinitionWriter.Write(Form)).ShouldBe(Form);
    }

    [Theory]
    [InlineData("https://example.org/works.pdf", "https://example.org/works.pdf")]
    [InlineData("http://example.org/a?b=c&d=「e」", "http://example.org/a?b=c&d=「e」")]
    [InlineData(" example.org/me ", "https://example.org/me")]
    public void Addresses_are_read_as_people_write_them(string typed, string address)
    {
        var answer = Read(typed).Answer;
        answer.ShouldBe(new SaidLink(address));
        AnswerReader.Read(Form.Question("work")!, AnswerTyping.Of(Form.Question("work")!, answer), Context).Answer.ShouldBe(answer);
        AnswerSet.Read(AnswerSet.Empty.With("work", answer).Json())["work"].ShouldBe(answer);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript:alert(document.cookie)//x.example")]
    [InlineData("JavaScript://example.org/%0aalert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("https://me:secret@example.org/")]
    [InlineData("https://exa mple.org/")]
    [InlineData("my works")]
    public void Anything_else_gets_a_sentence(string typed)
    {
        var (answer, wrong) = Read(typed);
        answer.ShouldBeNull();
        wrong.ShouldHaveSingleItem().ShouldBe(new AnswerErrors.NoLink("a-work", "Where is your work?"));
    }

    [Fact]
    public void It_is_no_longer_than_its_field() =>
        Read("https://example.org/" + new string('x', 500)).Wrong.ShouldHaveSingleItem().ShouldBeOfType<AnswerErrors.TooLong>();

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

    private static (AnswerValue? Answer, List<Error> Wrong) Read(string typed) =>
        AnswerReader.Read(Form.Question("work")!, Sheets.Typed([("work", typed)]), Context);
}
