namespace Juluo.Matching.Tests.Introductions;

/// <summary>Webhook events of an introduction contain what both agreed to, and nothing else.</summary>
public sealed class EventTests(Ground ground) : IClassFixture<Ground>
{
    private Community Here => ground.Riverside;

    [Fact]
    public async Task Nothing_is_told_before_both_said_yes_and_a_no_looks_like_silence()
    {
        await using var program = await OutsideProgram.Of(ground, Here);
        var p = await Members.Of(ground, Here, "kim", "leo", "max", "kim-operator");
        var agreed = await ground.Introduced(Here, p[0], p[1], p[3]);
        var refused = await ground.Introduced(Here, p[0], p[2], p[3]);
        (await ground.Answers(Here, p[0], agreed, YesNo.Yes)).Errors.ShouldBeEmpty();
        (await ground.Answers(Here, p[0], refused, YesNo.Yes)).Errors.ShouldBeEmpty();
        (await ground.Answers(Here, p[2], refused, YesNo.No)).Errors.ShouldBeEmpty();
        (await program.Hears()).ShouldBeEmpty();

        (await ground.Answers(Here, p[1], agreed, YesNo.Yes)).Errors.ShouldBeEmpty();
        var (kind, data) = (await program.Hears()).ShouldHaveSingleItem();
        (kind, data["introduction"]!.ToString(), data["path"]!.ToString()).ShouldBe(
            ("matching.introduction.accepted", $"{agreed}", $"/introductions/{agreed}")
        );

        (await ground.Do<ReportMeeting, ReportMeeting.Input, Done>(Here.As(p[0]), new(agreed, YesNo.Yes))).Errors.ShouldBeEmpty();
        (await program.Hears()).ShouldHaveSingleItem().Kind.ShouldBe("matching.introduction.met");
        program.Text.ShouldNotContain($"{refused}");
        foreach (var person in p)
            program.Text.ShouldNotContain($"{person}"); // programs that may know whom it is about ask with a token
    }
}
