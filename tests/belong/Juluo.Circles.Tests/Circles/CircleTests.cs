using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Circles.Tests;

public sealed class CircleTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly Circle Open = new(
        default,
        new("甲"),
        null,
        CircleKind.Group,
        CircleEntry.Open,
        false,
        null,
        false,
        default,
        null,
        3,
        true,
        null,
        false
    );

    [Theory] // part, entry, closed, manages → join, ask, take part, keep, coordinate, reopen
    [InlineData(null, CircleEntry.Open, false, false, "join")]
    [InlineData(null, CircleEntry.Request, false, false, "ask")]
    [InlineData(null, CircleEntry.Appointment, false, false, "")]
    [InlineData(null, CircleEntry.Appointment, false, true, "keep coordinate")]
    [InlineData(CirclePart.Member, CircleEntry.Open, false, false, "leave part")]
    [InlineData(CirclePart.Secretary, CircleEntry.Open, false, false, "leave part keep")]
    [InlineData(CirclePart.Coordinator, CircleEntry.Open, false, false, "leave part keep coordinate")]
    [InlineData(CirclePart.Coordinator, CircleEntry.Open, true, false, "leave reopen")]
    [InlineData(CirclePart.Member, CircleEntry.Open, true, false, "leave")]
    public void What_one_may_do_follows_from_ones_part(CirclePart? part, CircleEntry entry, bool closed, bool manages, string may)
    {
        var circle = Open with { Mine = part, Entry = entry, ClosedAt = closed ? Instant.FromUnixTimeSeconds(0) : null };
        var rights = CircleRights.Of(circle, manages);
        string[] said =
        [
            .. rights.Join ? ["join"] : Array.Empty<string>(),
            .. rights.Ask ? ["ask"] : Array.Empty<string>(),
            .. rights.Leave ? ["leave"] : Array.Empty<string>(),
            .. rights.TakePart ? ["part"] : Array.Empty<string>(),
            .. rights.Keep ? ["keep"] : Array.Empty<string>(),
            .. rights.Coordinate ? ["coordinate"] : Array.Empty<string>(),
            .. rights.Reopen ? ["reopen"] : Array.Empty<string>(),
        ];
        string.Join(' ', said).ShouldBe(may);
    }

    [Fact]
    public async Task A_private_circle_and_all_that_is_in_it_is_not_here_for_others_operators_too()
    {
        var village = await Village.Of(ground, 3);
        var decision = await village.Open(DecisionMethod.Consent);
        await village.Good<ChangeCircle, ChangeCircle.Input, Done>(
            village.People[0],
            new(village.Circle) { Name = new("祕密"), Private = true }
        );
        var other = (await ground.Directory(village.Here, d => d.Add(Neighbourhood.Someone("外人"), default))).Value;
        (await village.Do<ShowCircle, ShowCircle.Input, ShowCircle.Output>(other, new(village.Circle), manages: true))
            .Errors.Single()
            .ShouldBe(new NotFound());
        (await village.Do<ShowDecision, ShowDecision.Input, ShowDecision.Output>(other, new(decision), manages: true))
            .Errors.Single()
            .ShouldBe(new NotFound());
        (await village.Do<JoinCircle, JoinCircle.Input, JoinCircle.Output>(other, new(village.Circle)))
            .Errors.Single()
            .ShouldBe(new NotFound());
        (await village.Do<ListCircles, Nothing, ListCircles.Output>(other, new(), manages: true)).Value.Circles.ShouldBeEmpty();
        (await village.Do<ShowCircle, ShowCircle.Input, ShowCircle.Output>(village.People[2], new(village.Circle))).Failed.ShouldBeFalse();
        (
            await ground.In(
                village.Here,
                s => new HasCircles(s.GetRequiredService<UnitOfWork>()).Shows(village.Here.AsCaller(other), default)
            )
        ).ShouldBeFalse("before: the menu had the word");
    }

    [Fact]
    public async Task Somebody_asks_is_let_in_and_hears_of_it()
    {
        var village = await Village.Of(ground, 2);
        await village.Good<ChangeCircle, ChangeCircle.Input, Done>(
            village.People[0],
            new(village.Circle) { Name = new("委員會"), Entry = CircleEntry.Request }
        );
        var asking = (
            await ground.Directory(village.Here, d => d.Add(Neighbourhood.Someone("想加入") with { Email = "asks@example.org" }, default))
        ).Value;
        (
            await village.Good<JoinCircle, JoinCircle.Input, JoinCircle.Output>(asking, new(village.Circle, "我會修水管。"))
        ).Here.ShouldBeFalse();
        (await village.Do<AnswerCircleRequest, AnswerCircleRequest.Input, Done>(village.People[1], new(village.Circle, asking, true)))
            .Errors.Single()
            .ShouldBe(new CircleErrors.OnlyForCoordinators());
        var seen = await village.Good<ShowCircle, ShowCircle.Input, ShowCircle.Output>(village.People[0], new(village.Circle));
        seen.Asking.Single().AskedWith.ShouldBe("我會修水管。");
        await village.Good<AnswerCircleRequest, AnswerCircleRequest.Input, Done>(village.People[0], new(village.Circle, asking, true));
        (await village.Good<ShowCircle, ShowCircle.Input, ShowCircle.Output>(asking, new(village.Circle))).Circle.Mine.ShouldBe(
            CirclePart.Member
        );
        (await ground.Database.Ask<long>("select count(*) from delivery.mail where recipient = 'asks@example.org'")).ShouldBe(1);
    }

    [Fact]
    public async Task The_last_coordinator_stays_until_there_is_another_even_when_two_go_at_once()
    {
        var village = await Village.Of(ground, 3);
        (await Leave(village, village.People[0])).Errors.Single().ShouldBe(new CircleErrors.LastCoordinator());
        await village.Good<AppointOfficer, AppointOfficer.Input, Done>(
            village.People[0],
            new(village.Circle, village.People[1], CirclePart.Coordinator)
        );
        var gone = await Task.WhenAll(Leave(village, village.People[0]), Leave(village, village.People[1]));
        gone.Count(g => g.Failed).ShouldBe(1);
    }

    [Fact] // before: a private circle whose coordinator left the community could never appoint another
    public async Task Members_without_a_coordinator_appoint_one_and_have_their_own_part_again()
    {
        var village = await Village.Of(ground, 3);
        var (gone, second, third) = (village.People[0], village.People[1], village.People[2]);
        await village.Good<ChangeCircle, ChangeCircle.Input, Done>(gone, new(village.Circle) { Name = new("祕密"), Private = true });
        (await Appoint(second)).Errors.Single().ShouldBe(new CircleErrors.OnlyForCoordinators());
        await ground.In(village.Here, s => s.GetRequiredService<PeopleFacade>().Leave(gone, new(2026, 11, 19), default));

        (await village.Good<ShowCircle, ShowCircle.Input, ShowCircle.Output>(second, new(village.Circle))).Rights.Coordinate.ShouldBeTrue();
        (await Appoint(second)).Errors.ShouldBeEmpty();

        (
            await village.Good<ShowCircle, ShowCircle.Input, ShowCircle.Output>(second, new(village.Circle))
        ).Rights.Coordinate.ShouldBeFalse();
        (await village.Good<ShowCircle, ShowCircle.Input, ShowCircle.Output>(third, new(village.Circle))).Rights.Coordinate.ShouldBeTrue();

        Task<Outcome<Done>> Appoint(PersonId by) =>
            village.Do<AppointOfficer, AppointOfficer.Input, Done>(by, new(village.Circle, third, CirclePart.Coordinator));
    }

    [Fact] // before: each member of a circle without a coordinator had the rights of one
    public async Task A_public_circle_without_a_coordinator_gives_no_one_more_rights()
    {
        var village = await Village.Of(ground, 2);
        await ground.In(village.Here, s => s.GetRequiredService<PeopleFacade>().Leave(village.People[0], new(2026, 11, 19), default));

        var shown = await village.Good<ShowCircle, ShowCircle.Input, ShowCircle.Output>(village.People[1], new(village.Circle));

        (shown.Circle.Coordinated, shown.Rights.Coordinate).ShouldBe((false, false));
        (
            await village.Do<ShowCircle, ShowCircle.Input, ShowCircle.Output>(village.People[1], new(village.Circle), manages: true)
        ).Value.Rights.Coordinate.ShouldBeTrue();
    }

    [Fact]
    public async Task A_term_of_office_is_reminded_of_twice_and_ends_the_day_after()
    {
        var village = await Village.Of(ground, 3);
        var today = ground.Services.GetRequiredService<Clock>().Today(village.Here.Zone);
        await village.Good<AppointOfficer, AppointOfficer.Input, Done>(
            village.People[0],
            new(village.Circle, village.People[1], CirclePart.Secretary, today.PlusDays(40))
        );
        Task<long> Mails() =>
            ground.Database.Ask<long>("select count(*) from delivery.notification where key like $1", $"circle:{village.Circle}:term:%");
        foreach (var (days, mails) in ((int, int)[])[(9, 0), (1, 1), (1, 1), (22, 2), (7, 2)])
        {
            ground.Time.Pass(TimeSpan.FromDays(days));
            await Run(village);
            await Run(village);
            (await Mails()).ShouldBe(mails, $"after {days} more days");
        }

        Part(await Circle(village), village.People[1]).ShouldBe(CirclePart.Secretary);
        ground.Time.Pass(TimeSpan.FromDays(1));
        await Run(village);
        Part(await Circle(village), village.People[1]).ShouldBe(CirclePart.Member);
        var history = await village.Good<ShowCircleHistory, ShowCircleHistory.Input, ShowCircleHistory.Output>(
            village.People[0],
            new(village.Circle)
        );
        history.Events[0].Kind.ShouldBe(CircleEvent.TermEnded);
    }

    [Fact]
    public async Task A_circle_is_closed_and_reopened_with_those_who_were_of_it()
    {
        var village = await Village.Of(ground, 2);
        await village.Good<CloseCircle, CloseCircle.Input, Done>(village.People[0], new(village.Circle));
        (
            await village.Do<ProposeDecision, ProposeDecision.Input, ProposeDecision.Output>(
                village.People[1],
                new(village.Circle) { Title = "x", Text = "y" }
            )
        )
            .Errors.Single()
            .ShouldBe(new CircleErrors.OnlyForMembers());
        await village.Good<ReopenCircle, ReopenCircle.Input, Done>(village.People[0], new(village.Circle));
        (await Circle(village)).Members.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_circle_has_a_name_in_a_language_and_a_co_operative_says_what_a_share_is_worth()
    {
        var village = await Village.Of(ground, 1);
        (await Found(new(null, " "), null)).ShouldBe([new NameMissing("name.zh"), new CircleErrors.NoPar()]);
        (await Found(new("合作社"), "much")).ShouldBe([new CircleErrors.NoPar()]);

        async Task<IReadOnlyList<Error>> Found(LocalizedText name, string? par) =>
            (
                await village.Do<StartCircle, StartCircle.Input, StartCircle.Output>(
                    village.People[0],
                    new(CircleKind.CoOperative) { Name = name, Par = par }
                )
            ).Errors;
    }

    private Task Run(Village village) =>
        ground.In(village.Here, s => ActivatorUtilities.CreateInstance<EndTermsOfOffice>(s).Run(village.Here, default));

    private static Task<Outcome<Done>> Leave(Village village, PersonId who) =>
        village.Do<LeaveCircle, LeaveCircle.Input, Done>(who, new(village.Circle));

    private static Task<ShowCircle.Output> Circle(Village village) =>
        village.Good<ShowCircle, ShowCircle.Input, ShowCircle.Output>(village.People[0], new(village.Circle));

    private static CirclePart Part(ShowCircle.Output shown, PersonId who) => shown.Members.Single(m => m.Person == who).Part;
}
