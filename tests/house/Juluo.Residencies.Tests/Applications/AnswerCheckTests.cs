namespace Juluo.Residencies.Tests;

/// <summary>What may be answered to which question.</summary>
public sealed class AnswerCheckTests
{
    [Theory]
    [InlineData(QuestionKind.Text, "two words", null)]
    [InlineData(QuestionKind.Choice, "studio", null)]
    [InlineData(QuestionKind.Choice, "castle", typeof(NotOffered))]
    [InlineData(QuestionKind.YesNo, "yes", null)]
    [InlineData(QuestionKind.YesNo, "maybe", typeof(NotOffered))]
    [InlineData(QuestionKind.Date, "2026-12-31", null)]
    [InlineData(QuestionKind.Date, "2026-02-30", typeof(ApplicationErrors.NoDate))]
    [InlineData(QuestionKind.Date, "9999-12-31", typeof(ApplicationErrors.NoDate))]
    [InlineData(QuestionKind.Link, "https://example.org/works.pdf", null)]
    [InlineData(QuestionKind.Link, "javascript:alert(1)", typeof(ApplicationErrors.NoLink))]
    [InlineData(QuestionKind.Link, "https://me:secret@example.org/", typeof(ApplicationErrors.NoLink))]
    [InlineData(QuestionKind.Link, "works.pdf", typeof(ApplicationErrors.NoLink))]
    public void An_answer_fits_its_question(QuestionKind kind, string answer, Type? wrong)
    {
        var found = AnswerCheck.Of([Question(kind, must: true)], [answer], whole: true, Languages.English);
        found.Select(e => e.GetType()).ShouldBe(wrong is null ? [] : [wrong]);
    }

    [Fact]
    public void What_has_to_be_answered_may_wait_until_it_is_sent_and_the_error_leads_to_its_field()
    {
        var questions = new[] { Question(QuestionKind.Text, must: false), Question(QuestionKind.YesNo, must: true) };
        AnswerCheck.Of(questions, ["", ""], whole: false, Languages.English).ShouldBeEmpty();
        AnswerCheck
            .Of(questions, ["", ""], whole: true, Languages.English)
            .ShouldBe([new ApplicationErrors.AnswerMissing("answer-1", "Well?")]);
    }

    [Fact]
    public void A_text_is_not_longer_than_its_field()
    {
        var of = (QuestionKind kind, int length) =>
            AnswerCheck.Of([Question(kind, must: true)], [new string('字', length)], whole: true, Languages.English);
        of(QuestionKind.Text, AnswerCheck.MostShort).ShouldBeEmpty();
        of(QuestionKind.Text, AnswerCheck.MostShort + 1).ShouldBe([new TooLong("answer-0", AnswerCheck.MostShort)]);
        of(QuestionKind.LongText, AnswerCheck.MostLong + 1).ShouldBe([new TooLong("answer-0", AnswerCheck.MostLong)]);
    }

    [Fact]
    public void A_question_that_came_meanwhile_has_no_answer_and_one_that_went_takes_none_of_another()
    {
        var (old, stays, young) = (Question(QuestionKind.Text, true), Question(QuestionKind.Text, true), Question(QuestionKind.Text, true));
        SaveApplication.Match([stays, young], [old.Id, stays.Id], [" gone ", " kept "]).ShouldBe(["kept", ""]);
    }

    private static ResidencyQuestion Question(QuestionKind kind, bool must) =>
        new(new(Guid.CreateVersion7()), kind, new("嗎？", "Well?"), kind == QuestionKind.Choice ? ["studio", "desk"] : [], must);
}
