namespace Juluo.Questionnaires.Tests;

public sealed class DefinitionTests
{
    [Fact]
    public void What_is_written_is_read_again_as_it_was()
    {
        var form = Sheets.Of(Sheets.Help);
        var text = DefinitionWriter.Write(form);
        Sheets.Of(text).ShouldBe(form);
        DefinitionWriter.Write(Sheets.Of(text)).ShouldBe(text);
    }

    [Theory]
    [InlineData("true: yes, # and 'more' \"of\" it")]
    [InlineData(" two\nlines\n\n  with a margin ")]
    [InlineData("- dash\n- dash")]
    [InlineData("null")]
    [InlineData("12:30")]
    [InlineData("「引號」：冒號\n第二行")]
    [InlineData("a\tb")]
    [InlineData("{x}")]
    public void Any_text_comes_back(string said)
    {
        var form = Sheets.Of("title: T\npages:\n  - question: q\n    label: Q") with { Intro = new([new("zh-Hant", said)]) };
        Sheets.Of(DefinitionWriter.Write(form)).Intro!.In("zh-Hant").ShouldBe(said.Trim());
    }

    [Fact]
    public void Sections_come_back()
    {
        var form = Sheets.Of(
            "title: T\npages:\n  - page: p\n    title: P\n    sections:\n      - title: One\n        questions:\n          - question: a\n            label: A\n      - title: Two\n        questions:\n          - question: b\n            label: B\n            show if: a is x"
        );
        Sheets.Of(DefinitionWriter.Write(form)).ShouldBe(form);
        form.Pages[0].Sections.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(3, "type: colour", typeof(DefinitionFaults.NoKind))]
    [InlineData(3, "show if: b is 1", typeof(DefinitionFaults.UnknownQuestion))]
    [InlineData(3, "show if: later", typeof(DefinitionFaults.LaterQuestion))]
    [InlineData(3, "show if: a is", typeof(DefinitionFaults.NoCondition))]
    [InlineData(3, "type: choice", typeof(DefinitionFaults.TooFewChoices))]
    [InlineData(3, "colour: red", typeof(DefinitionFaults.UnknownKey))]
    [InlineData(3, "hint: {fr: Quoi}", typeof(DefinitionFaults.OtherLanguage))]
    [InlineData(3, "required: maybe", typeof(DefinitionFaults.NoYesNo))]
    [InlineData(3, "least: some", typeof(DefinitionFaults.NoNumber))]
    [InlineData(3, "type: consent", typeof(DefinitionFaults.NoStatement))]
    [InlineData(3, "type: table", typeof(DefinitionFaults.NoColumns))]
    [InlineData(3, "currency: XYQ", typeof(DefinitionFaults.NoCurrency))]
    [InlineData(3, "from: soon", typeof(DefinitionFaults.NoDay))]
    public void What_is_wrong_is_said_with_its_line(int line, string wrong, Type expected)
    {
        var read = DefinitionReader.Read(
            $"title: T\npages:\n  - {wrong}\n    question: a\n    label: A\n  - question: later\n    label: L"
        );
        var error = read.Faults.ShouldHaveSingleItem();
        error.ShouldBeOfType(expected);
        error.GetType().GetProperty("Line")!.GetValue(error).ShouldBe(line);
    }

    [Fact] // before: a bracket that stays open above other lines was a 500
    public void A_bracket_that_is_not_closed_is_said_with_its_line() =>
        DefinitionReader.Read("languages: [en\ntitle: {en: x}\n").Faults[0].ShouldBe(new DefinitionFaults.Unclosed(1));

    [Theory]
    [InlineData("", 1)]
    [InlineData("- a", 1)]
    public void What_is_no_file_of_this_kind_is_refused(string text, int line) =>
        DefinitionReader.Read(text).Faults[0].ShouldBe(new DefinitionFaults.Unreadable(line));

    [Theory]
    [InlineData("must: missing > 1", typeof(DefinitionFaults.UnknownQuestion))]
    [InlineData("must: rows of a > 1", typeof(DefinitionFaults.NoTable))]
    [InlineData("must: sum of t.n > 1", typeof(DefinitionFaults.NoSumColumn))]
    [InlineData("must: a > 1", typeof(DefinitionFaults.NotCompared))]
    [InlineData("must: d > 1", typeof(DefinitionFaults.DayAndNumber))]
    [InlineData("must: k is three", typeof(DefinitionFaults.UnknownChoice))]
    [InlineData("must: a is", typeof(DefinitionFaults.NoCondition))]
    public void A_check_that_asks_for_what_is_not_there_is_refused_with_its_line(string must, Type expected)
    {
        var error = DefinitionReader.Read(Checked(must)).Faults.ShouldHaveSingleItem();
        error.ShouldBeOfType(expected);
        error.GetType().GetProperty("Line")!.GetValue(error).ShouldBe(21);
    }

    [Fact]
    public void Checks_and_who_signs_come_back_and_a_translation_that_is_missing_is_a_gap()
    {
        var form = Sheets.Of(Checked("must: rows of t > 1 and d >= 2020-01-01"));
        Sheets.Of(DefinitionWriter.Write(form)).ShouldBe(form);
        form.Checks.ShouldHaveSingleItem().At.ShouldBe("a");
        FormGap.Of(form, "en").ShouldContain(g => g.Key == "check-1-say" && g.Language == "es");
        var signed = Sheets.Of(
            "title: T\npages:\n  - question: a\n    label: A\n  - question: s\n    type: signature\n    label: S\n    same as: a"
        );
        Sheets.Of(DefinitionWriter.Write(signed)).ShouldBe(signed);
        DefinitionReader
            .Read("title: T\npages:\n  - question: s\n    type: signature\n    label: S\n    same as: b")
            .Faults.ShouldHaveSingleItem()
            .ShouldBe(new DefinitionFaults.NoSigner(3, "s", "b"));
    }

    [Fact]
    public void Two_choices_that_read_alike_are_refused() =>
        DefinitionReader
            .Read("title: T\npages:\n  - question: a\n    type: choice\n    label: A\n    choices: {one: Yes, two: yes }")
            .Faults.ShouldHaveSingleItem()
            .ShouldBe(new DefinitionFaults.SameLabel(3, "a", "Yes"));

    private static string Checked(string must) =>
        $$"""
            languages: [en, es]
            title: T
            pages:
              - question: a
                label: A
              - question: t
                type: table
                label: T
                columns:
                  - question: n
                    label: N
              - question: d
                type: date
                label: D
              - question: k
                type: choice
                label: K
                choices: {one: 1st, two: 2nd}
            checks:

              - {{must}}
                at: a
                say: Mend it.
            """;

    [Fact]
    public void A_tab_is_said_to_be_one() =>
        DefinitionReader.Read("title: T\npages:\n\t- question: a").Faults[0].ShouldBe(new DefinitionFaults.Tab(3));

    [Fact] // seen to take minutes and all memory without the refusal
    public void What_would_grow_without_end_is_refused() =>
        DefinitionReader
            .Read("title: &t T\nintro: *t\npages:\n  - question: a\n    label: A")
            .Faults[0]
            .ShouldBe(new DefinitionFaults.Alias(2));

    [Fact]
    public void A_choice_that_a_condition_names_must_be_offered()
    {
        var read = DefinitionReader.Read(
            "title: T\npages:\n  - question: a\n    type: choice\n    label: A\n    choices: {one: 1st, two: 2nd}\n  - question: b\n    label: B\n    show if: a is three"
        );
        read.Faults.ShouldHaveSingleItem().ShouldBe(new DefinitionFaults.UnknownChoice(7, "b", "a", "three", "one, two"));
    }

    [Fact]
    public void Two_questions_of_one_name_are_refused() =>
        DefinitionReader
            .Read("title: T\npages:\n  - question: a\n    label: A\n  - question: a\n    label: B")
            .Faults.ShouldContain(new DefinitionFaults.Twice(5, "a"));

    [Fact]
    public void What_a_language_lacks_is_a_gap_and_is_read_in_another()
    {
        var form = Sheets.Of(Sheets.Help);
        FormTextPlaces.Gaps(form, "zh-Hant").ShouldBe(0);
        FormTextPlaces.Gaps(form, "es").ShouldBeGreaterThan(3);
        form.Question("has_income")!.Label.In("es").ShouldBe("有收入嗎？");
        form.Question("who")!.Label.In("es-MX").ShouldBe("¿Quién eres?");
        form.LanguageFor("fr").ShouldBe("zh-Hant");
    }
}
