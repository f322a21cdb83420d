namespace Juluo.Rules.Tests;

/// <summary>The wording of faults in two languages, and their order.</summary>
public sealed class FaultSentenceTests
{
    [Fact]
    public void What_is_put_in_is_said_in_the_language_of_the_sentence()
    {
        FaultSentence compared = $"{RuleType.YesNo} cannot be compared with {RuleType.Number(Unit.Parse("USD/month")!)}.";
        compared.ToString().ShouldBe("Yes or no cannot be compared with a number of USD/month.");
        compared.In("en").ShouldBe(compared.ToString());
        compared.In("zh-Hant").ShouldBe("是或否不能和單位為 USD/month 的數字比較。");

        FaultSentence expected = $"{"A day"} is expected here, and this is {RuleType.Text}.";
        expected.In("zh").ShouldBe("這裡應該是日期，但這是文字。");
        FaultSentence within = $"{FaultSentence.Of($"The option {"a"} of {"b"}")} is not written in {"es"}.";
        within.ToString().ShouldBe("The option a of b is not written in es.");
        within.In("zh-Hant").ShouldNotContain("option");
    }

    [Fact]
    public void A_name_at_the_beginning_keeps_its_letters()
    {
        FaultSentence named = $"{"income"} is not known here.";
        named.ToString().ShouldBe("income is not known here.");
        FaultSentence after = $"The key is {RuleType.Text}, and {"limit"} goes by {RuleType.Date}.";
        after.ToString().ShouldBe("The key is a text, and limit goes by a date.");
    }

    [Fact]
    public void What_is_not_known_in_Chinese_is_said_in_English()
    {
        FaultSentence unknown = $"There is {1.5m} of {{what}} that is in no catalogue.";
        unknown.In("zh-Hant").ShouldBe("There is 1.5 of {what} that is in no catalogue.");
        unknown.Key.ShouldBe("There is {0} of {{what}} that is in no catalogue.");
        FaultSentence.Empty.IsEmpty.ShouldBeTrue();
        unknown.IsEmpty.ShouldBeFalse();
        FaultSentence formatted = $"{4_000_000:N0} characters";
        formatted.ToString().ShouldBe("4,000,000 characters");
    }

    [Fact]
    public void Types_are_named_in_both_languages()
    {
        (RuleType Type, string English, string Chinese)[] all =
        [
            (RuleType.YesNo, "yes or no", "是或否"),
            (RuleType.AnyNumber, "a bare number", "沒有單位的數字"),
            (RuleType.Number(Unit.None), "a bare number", "沒有單位的數字"),
            (RuleType.Number(Unit.Parse("people")!), "a number of people", "單位為 people 的數字"),
            (RuleType.Date, "a date", "日期"),
            (RuleType.Text, "a text", "文字"),
            (RuleType.Choice(["a", "b"]), "one of a, b", "a、b 其中之一"),
        ];
        foreach (var (type, english, chinese) in all)
        {
            (type.ToString(), type.In("es"), type.In("zh-Hant")).ShouldBe((english, english, chinese));
        }
    }

    [Fact]
    public void Faults_stand_in_the_order_of_the_file_each_once()
    {
        var faults = new FaultList("x.yaml");
        faults.Add(new(2, 5), $"Later.", $"Mend.");
        faults.Add(new(2, 1), $"Earlier.", $"Mend.");
        faults.Add(new(1, 9), $"First.", $"Mend.");
        faults.Add(new(2, 5), $"Later.", $"Mend it otherwise.");
        faults.Add(new(2, 5), $"Another.", $"Mend.");
        faults.Count.ShouldBe(5);
        faults
            .All.Select(f => f.ToString())
            .ShouldBe(["x.yaml:1:9: First. Mend.", "x.yaml:2:1: Earlier. Mend.", "x.yaml:2:5: Later. Mend.", "x.yaml:2:5: Another. Mend."]);
    }

    [Fact]
    public void Faults_are_the_same_where_they_say_the_same_of_the_same_place()
    {
        var fault = new Fault("x", 1, 2, "What.", "Mend.");
        fault.ShouldBe(new("x", 1, 2, "What.", "Mend."));
        fault.GetHashCode().ShouldBe(new Fault("x", 1, 2, "What.", "Mend.").GetHashCode());
        Fault[] others =
        [
            new("y", 1, 2, "What.", "Mend."),
            new("x", 2, 2, "What.", "Mend."),
            new("x", 1, 3, "What.", "Mend."),
            new("x", 1, 2, "Else.", "Mend."),
            new("x", 1, 2, "What.", "Else."),
        ];
        others.ShouldAllBe(o => !o.Equals(fault));
        fault.Equals(null).ShouldBeFalse();
        fault.In("zh").ShouldBe("What.Mend.", "Chinese has no blank between sentences");
        fault.ToString("en").ShouldBe("x:1:2: What. Mend.");
    }

    [Theory]
    [InlineData("incom", "outcome income", "income")]
    [InlineData("icnome", "outcome income", "income")] // two letters of six
    [InlineData("icnom", "income", null)] // three letters of five
    [InlineData("wroks", "works", null)]
    [InlineData("ab", "ac", "ac")]
    [InlineData("ab", "cd", null)]
    [InlineData("abc", "abd abe", "abd")]
    [InlineData("kitten", "sitting", null)] // three, of six
    [InlineData("kittens_too", "sittings_too", "sittings_too")]
    [InlineData("people", "", null)]
    [InlineData("people", "people_of_all_ages people", "people")]
    public void The_nearest_name_has_at_most_a_third_of_its_letters_changed(string name, string known, string? nearest) =>
        NearName.Of(name, known.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(nearest);
}
