namespace Juluo.Questionnaires.Tests;

/// <summary>A link is a web address: parsed as people write it, and stored completely.</summary>
public sealed class LinkTests
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
        wrong.ShouldHaveSingleItem().ShouldBe(new AnswerFaults.NoLink("a-work", "Where is your work?"));
    }

    [Fact]
    public void It_is_no_longer_than_its_field() =>
        Read("https://example.org/" + new string('x', 500)).Wrong.ShouldHaveSingleItem().ShouldBeOfType<AnswerFaults.TooLong>();

    private static (AnswerValue? Answer, List<FormFault> Wrong) Read(string typed) =>
        AnswerReader.Read(Form.Question("work")!, Sheets.Typed([("work", typed)]), Context);
}
