using System.Text.RegularExpressions;
using NodaTime;

namespace Juluo.Forms.Tests;

/// <summary>Examples in sentences are accepted when typed, in every language in which they are shown.</summary>
public sealed partial class ExampleTests
{
    private static readonly Catalogue Catalogue = new([typeof(FormsModule).Assembly]);
    private static readonly LocalDate Today = new(2026, 11, 26);
    private static readonly string[] Spoken = [.. Languages.All, .. Languages.Further];

    [Theory] // before: a Spanish reader was shown 2024-05-02 alone, as no one types it
    [InlineData("forms.date.example")]
    [InlineData("forms.date.example.american")]
    [InlineData("error.form-answer.no-day")]
    public void Each_date_is_read_as_one_day(string key)
    {
        foreach (var language in Spoken)
        {
            var examples = Dates().Matches(Said(language, key)).Select(m => m.Value).ToList();
            examples.Count.ShouldBeGreaterThan(1, $"{key} in {language}: a word and digits");
            foreach (var example in examples)
            {
                // As read by the page that shows the example: only in that order.
                var asked = new FormQuestion("q", FormQuestionKind.Date, new([new("en", "Q")]));
                var context = new AnswerContext(language, Today, "USD", key.EndsWith("american", StringComparison.Ordinal));
                AnswerReader.Read(asked, Sheets.Typed(("q", example)), context).Wrong.ShouldBeEmpty(example);
                TypedDate.Read(example, Today).ShouldHaveSingleItem($"{example} in {language}").Year.ShouldBe(2024);
            }
        }
    }

    [Theory]
    [InlineData("error.form-answer.no-zip", FormQuestionKind.Text, TextPattern.UsZip)]
    [InlineData("error.form-answer.no-ssn", FormQuestionKind.Text, TextPattern.UsSsn)]
    [InlineData("error.form-answer.no-phone", FormQuestionKind.Phone, null)]
    [InlineData("error.form-answer.no-email", FormQuestionKind.Email, null)]
    public void Each_example_of_a_text_is_one(string key, FormQuestionKind kind, TextPattern? pattern)
    {
        var question = new FormQuestion("q", kind, new([new("en", "Q")])) { Pattern = pattern };
        foreach (var language in Spoken)
        {
            var examples = Codes().Matches(Said(language, key)).Select(m => m.Value.TrimEnd('.')).ToList();
            examples.ShouldNotBeEmpty($"{key} in {language}");
            foreach (var example in examples)
                AnswerReader
                    .Read(question, Sheets.Typed(("q", example)), new(language, Today, "USD"))
                    .Answer.ShouldBeOfType<SaidText>(example);
        }
    }

    private static string Said(string language, string key) =>
        Catalogue.Find(language, key)!.Fill(_ => "Q", System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"民國\d+年\d+月\d+日|\d{1,2}/\d{1,2}/\d{4}|\d{3,4}([-/]\d{1,2}){2}|\d{1,2} (de )?[a-zA-Z]+ (de )?\d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Dates();

    [GeneratedRegex(@"[\w.]+@[\w.]+|\d[\d -]{3,}\d", RegexOptions.None, 1000)]
    private static partial Regex Codes();
}
