namespace Juluo.Services.Tests;

public sealed class ShippedFormTests
{
    public static TheoryData<string> Names => [.. ShippedForms.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_form_can_be_read_and_published(string name) =>
        FormsFacade.Read(ShippedForms.TextOf(name)!).Errors.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_is_written_in_every_language_of_the_form(string name)
    {
        var form = ShippedForms.Find(name)!;
        foreach (var (at, texts) in Texts(form))
        foreach (var language in form.Languages)
            texts.Own(language).ShouldNotBeNullOrWhiteSpace($"{at} in {language}");
    }

    [Fact]
    public void CalFresh_speaks_English_Chinese_and_Spanish() =>
        ShippedForms.Find("calfresh.application")!.Languages.ShouldBe(["en", "zh-Hant", "es"], ignoreOrder: true);

    [Theory] // before: "to no one else", though the office reads it, and "on its way to the county", though no one has handed it over
    [InlineData("en", "only if I agree", "Our office has your application.")]
    [InlineData("zh-Hant", "要我同意才能看", "我們已經收到你的申請。")]
    [InlineData("es", "solo si yo lo acepto", "Nuestra oficina tiene su solicitud.")]
    public void Who_reads_an_application_for_CalFresh_and_where_it_is_are_said_truly(string language, string reads, string done)
    {
        var form = ShippedForms.Find("calfresh.application")!;
        form.Question("consent")!.Statement!.In(language).ShouldContain(reads);
        form.Done!.In(language).ShouldStartWith(done);
    }

    [Theory]
    [InlineData("calfresh", "calfresh.application")]
    [InlineData("startup-grant", "startup-grant.application")]
    [InlineData("eitc", ShippedForms.General)]
    public void Rules_have_their_own_application_or_the_general_one(string rules, string name) => ShippedForms.For(rules).ShouldBe(name);

    [Fact] // 7 CFR 273.2(b): a name, an address and a signature make an application, and what is asked beyond may not stand in its way without a reason
    public void What_every_CalFresh_household_must_say_is_short()
    {
        var form = ShippedForms.Find("calfresh.application")!;
        form.Questions.Count(q => q is { Required: true, ShowIf: null }).ShouldBeLessThanOrEqualTo(28);
        foreach (var name in (string[])["name", "address", "signature", "income_this_month", "resources", "rent", "seasonal_farmworker"])
            form.Question(name)!.Required.ShouldBeTrue(name);
        foreach (var name in (string[])["ssn", "phone", "email", "others", "medical_costs"])
            form.Question(name)!.Required.ShouldBeFalse(name);
    }

    [Fact] // what a stranger must not read in a copy of the database
    public void What_says_who_a_CalFresh_applicant_is_or_has_is_sealed()
    {
        var form = ShippedForms.Find("calfresh.application")!;
        form.Questions.Where(q =>
                q.Kind == FormQuestionKind.Money
                || q.Name is "name" or "born" or "address" or "others" or "ssn" or "phone" or "email" or "jobs"
            )
            .ShouldAllBe(q => q.Sensitive);
    }

    private static IEnumerable<(string At, FormTexts Texts)> Texts(FormDefinition form)
    {
        yield return ("title", form.Title);
        yield return ("intro", form.Intro!);
        yield return ("done", form.Done!);
        foreach (var page in form.Pages)
        {
            foreach (var texts in new[] { page.Title, page.Text }.Concat(page.Sections.Select(s => s.Title)).OfType<FormTexts>())
                yield return (page.Name, texts);
            foreach (var question in page.Questions.SelectMany(q => q.Columns.Prepend(q)))
            {
                foreach (var texts in new[] { question.Label, question.Hint, question.Statement }.OfType<FormTexts>())
                    yield return (question.Name, texts);
                foreach (var choice in question.Choices.Concat(question.Needed))
                    yield return ($"{question.Name}: {choice.Name}", choice.Label);
            }
        }
    }
}
