namespace Juluo.People.Tests;

public sealed class NewPostingTests
{
    [Theory] // before: a skill of 61 characters was refused twice, with 40 and with 60
    [InlineData(Term.MostZh, false)]
    [InlineData(Term.MostZh + 1, true)]
    [InlineData(Term.MostEn + 1, true)]
    public void A_skill_has_one_limit_and_one_sentence(int length, bool refused) =>
        new NewPosting("Help with a grant", NewPosting.SkillsIn($"{new string('x', length)}, {new string('y', length)}"))
            .Check("text", "skills")
            .ShouldBe(refused ? [new TooLong("skills", Term.MostZh)] : []);

    [Fact]
    public void A_skill_in_both_languages_is_refused_once() =>
        new NewPosting("Help with a grant", [new LocalizedText(new string('字', Term.MostZh + 1), new string('x', Term.MostEn + 1))])
            .Check("text", "skills")
            .ShouldBe([new TooLong("skills", Term.MostZh)]);
}
