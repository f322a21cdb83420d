namespace Juluo.Circles.Tests;

/// <summary>Webhook events about the founding, meetings and decisions of circles; none about a private circle.</summary>
public sealed class EventTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_ballot_is_told_when_it_opens_and_when_it_is_counted_and_never_who_voted_what()
    {
        var village = await Village.Of(ground, 3);
        await using var program = await OutsideProgram.Of(ground, village.Here);
        var decision = await village.Open(DecisionMethod.SimpleMajority);
        foreach (var person in village.People)
            (await village.Cast(decision, person, "yes")).Errors.ShouldBeEmpty();
        await village.Close(decision);

        var told = await program.Hears();
        told.Select(t => t.Kind).ShouldBe(["circles.decision.opened", "circles.decision.decided"]);
        (told[1].Data["outcome"]!.ToString(), told[1].Data["path"]!.ToString()).ShouldBe(("passed", $"/decisions/{decision}"));
        foreach (var person in village.People)
            program.Text.ShouldNotContain($"{person}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_a_private_circle_nothing_is_told(bool hidden)
    {
        var village = await Village.Of(ground, 1);
        await using var program = await OutsideProgram.Of(ground, village.Here);
        var founder = village.People[0];
        var circle = (
            await village.Good<StartCircle, StartCircle.Input, StartCircle.Output>(
                founder,
                new(CircleKind.WorkingCircle)
                {
                    Name = new("聚會"),
                    Entry = CircleEntry.Open,
                    Private = hidden,
                }
            )
        ).Id;
        await village.Good<AddMeeting, AddMeeting.Input, AddMeeting.Output>(
            founder,
            new(circle)
            {
                Title = "見面",
                On = new NodaTime.LocalDate(2026, 11, 25),
                Time = "19:00",
            }
        );
        var proposed = await village.Good<ProposeDecision, ProposeDecision.Input, ProposeDecision.Output>(
            founder,
            new(circle)
            {
                Title = "買桌子",
                Text = "買。",
                Method = DecisionMethod.SimpleMajority,
                Secret = false,
                QuorumPercent = 0,
            }
        );
        await village.Good<OpenBallot, OpenBallot.Input, OpenBallot.Output>(founder, new(proposed.Id));
        (await village.Cast(proposed.Id, founder, "yes")).Errors.ShouldBeEmpty();
        await village.Close(proposed.Id);
        await village.Good<CloseCircle, CloseCircle.Input, Done>(founder, new(circle));
        await village.Good<ReopenCircle, ReopenCircle.Input, Done>(founder, new(circle));

        (await program.Hears())
            .Select(t => t.Kind)
            .ShouldBe(
                hidden
                    ? []
                    :
                    [
                        "circles.circle.founded",
                        "circles.meeting.called",
                        "circles.decision.opened",
                        "circles.decision.decided",
                        "circles.circle.closed",
                        "circles.circle.reopened",
                    ]
            );
    }
}
