namespace Juluo.Questionnaires.Tests;

public sealed class PatternTests
{
    private static readonly AnswerContext Context = new("en", new(2026, 11, 26), "USD");

    private static readonly FormDefinition Form = Sheets.Of(
        """
        languages: [en]
        title: Who
        pages:
          - page: who
            title: You
            questions:
              - question: ssn
                pattern: us ssn
                label: Your Social Security number
                required: no
                sensitive: yes
              - question: email
                pattern: email
                label: Your email address
                required: no
              - question: phone
                pattern: phone
                label: Your phone number
                required: no
        """
    );

    [Theory]
    [InlineData("123-45-6789")]
    [InlineData("123456789")]
    [InlineData("123 45 6789")]
    [InlineData("１２３－４５－６７８９")]
    [InlineData("899-99-9999")]
    [InlineData("001-01-0001")]
    [InlineData("665-01-0001")]
    [InlineData("667-01-0001")]
    public void A_Social_Security_number_has_nine_digits_however_they_are_parted(string typed) =>
        Read("ssn", typed)
            .Answer.ShouldBeOfType<SaidText>()
            .Text.ShouldBe(
                System.Text.RegularExpressions.Regex.Replace(
                    typed.Normalize(System.Text.NormalizationForm.FormKC).Replace("-", "").Replace(" ", ""),
                    "^(...)(..)(....)$",
                    "$1-$2-$3"
                )
            );

    [Theory] // what the Social Security Administration never gives out, and what it has withdrawn
    [InlineData("000-45-6789")]
    [InlineData("666-45-6789")]
    [InlineData("900-45-6789")]
    [InlineData("999-45-6789")]
    [InlineData("123-00-6789")]
    [InlineData("123-45-0000")]
    [InlineData("078-05-1120")]
    [InlineData("219-09-9999")]
    [InlineData("12345678")]
    [InlineData("1234567890")]
    [InlineData("12-345-6789")]
    [InlineData("none")]
    public void What_can_never_be_one_gets_a_sentence(string typed) =>
        Read("ssn", typed).Wrong.ShouldHaveSingleItem().ShouldBeOfType<AnswerFaults.NoSsn>();

    [Fact] // seen to fail without FormQuestion.Settled
    public void An_email_address_and_a_phone_number_are_kinds_of_questions_also_where_a_file_says_them_by_their_pattern()
    {
        Form.Question("email")
            .ShouldNotBeNull()
            .ShouldSatisfyAllConditions(q => q.Kind.ShouldBe(FormQuestionKind.Email), q => q.Pattern.ShouldBeNull());
        Form.Question("phone")!.Kind.ShouldBe(FormQuestionKind.Phone);
        Form.Question("ssn")!.Kind.ShouldBe(FormQuestionKind.Text);
        DefinitionWriter.Write(Form).ShouldContain("type: phone");
        DefinitionReader.Read(DefinitionWriter.Write(Form)).Value.ShouldBe(Form);
    }

    [Fact]
    public void Addresses_and_phone_numbers_are_held_against_what_they_are()
    {
        Read("email", "ana@example.org").Answer.ShouldBe(new SaidText("ana@example.org"));
        Read("email", "ana").Wrong.ShouldHaveSingleItem().ShouldBeOfType<AnswerFaults.NoEmail>();
        Read("phone", "(510)  555-0142").Answer.ShouldBe(new SaidText("(510) 555-0142"));
        Read("phone", "call me").Wrong.ShouldHaveSingleItem().ShouldBeOfType<AnswerFaults.NoPhone>();
    }

    [Fact]
    public void A_saved_secret_is_shown_by_its_last_digits_alone()
    {
        var question = Form.Question("ssn")!;
        var saved = new SaidText("123-45-6789");
        question.Shown(saved).ShouldBe(new SaidText("•••-••-6789"));
        AnswerTyping.Of(question, saved).All.Values.SelectMany(v => v).ShouldBe(["6789"]);
    }

    [Fact]
    public void An_empty_field_keeps_a_saved_secret_until_it_is_deleted()
    {
        var page = Form.Pages[0];
        var before = new AnswerSet([new("ssn", new SaidText("123-45-6789"))]);
        AnswerValue? After(params (string, string)[] typed) => PageAnswers.Read(page, before, Sheets.Typed(typed), Context).Answers["ssn"];

        After(("ssn", ""), ("ssn-kept", "6789")).ShouldBe(new SaidText("123-45-6789"));
        After(("ssn", "123-45-6780"), ("ssn-kept", "6789")).ShouldBe(new SaidText("123-45-6780"));
        After(("ssn", ""), ("ssn-kept", "6789"), ("ssn-remove", "yes")).ShouldBeNull();
    }

    [Fact]
    public void What_a_question_takes_is_written_and_read_again()
    {
        DefinitionWriter.Write(Form).ShouldContain("pattern: us ssn");
        Sheets.Of(DefinitionWriter.Write(Form)).ShouldBe(Form);
        DefinitionReader
            .Read("title: A\npages:\n  - question: a\n    label: A\n    pattern: us snn\n")
            .Faults.ShouldHaveSingleItem()
            .ShouldBeOfType<DefinitionFaults.NoPattern>();
        DefinitionReader
            .Read(
                "title: A\npages:\n  - question: a\n    label: A\n    type: address\n    country: JP\n    state: ZZ\n    postcodes: ninety\n"
            )
            .Faults.Select(e => e.GetType())
            .ShouldBe([typeof(DefinitionFaults.NoCountry), typeof(DefinitionFaults.NoState), typeof(DefinitionFaults.NoPostcodes)]);
    }

    private static (AnswerValue? Answer, List<FormFault> Wrong) Read(string question, string typed) =>
        AnswerReader.Read(Form.Question(question)!, Sheets.Typed((question, typed)), Context);
}
