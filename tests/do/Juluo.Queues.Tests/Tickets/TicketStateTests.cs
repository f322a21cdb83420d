using NodaTime;

namespace Juluo.Queues.Tests;

/// <summary>A number in the hands of its holder.</summary>
public sealed class TicketStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Who_gives_a_number_up_frees_the_counter_and_gives_it_up_once()
    {
        var office = await Office.Of(ground, counters: 1);
        var (first, second) = (await office.Taken(), await office.Taken());
        await office.Next();
        await Leave(office, first);
        (await office.At()).With.ShouldBeNull();
        (await office.Next()).ShouldBe("A002");
        (await office.Bad<LeaveQueue, LeaveQueue.Input, Done>(null, new(first.Secret))).ShouldBeOfType<TicketErrors.NotWaiting>();
        await office.Good<CompleteTicket, CompleteTicket.Input, Done>(office.StaffAt(0), new(office.Counters[0]));
        (await office.Bad<LeaveQueue, LeaveQueue.Input, Done>(null, new(second.Secret))).ShouldBeOfType<TicketErrors.NotWaiting>();
        (await office.Bad<ReturnTicket, ReturnTicket.Input, Done>(null, new(first.Secret))).ShouldBeOfType<TicketErrors.Over>();
    }

    [Fact]
    public async Task One_is_away_for_a_while_within_the_day_and_can_be_back_early()
    {
        var office = await Office.Of(ground, counters: 1);
        var ticket = await office.Taken();
        foreach (var minutes in new[] { 0, -5, 241 })
            (await Away(minutes)).Errors.Single().ShouldBeOfType<TicketErrors.BackTooLate>();
        (await Away(60)).Errors.ShouldBeEmpty();
        (await office.Next()).ShouldBeNull();
        await office.Good<ResumeTicket, ResumeTicket.Input, Done>(null, new(ticket.Secret));
        (await office.Next()).ShouldBe("A001");
        (await office.Bad<ResumeTicket, ResumeTicket.Input, Done>(null, new(ticket.Secret))).ShouldBeOfType<TicketErrors.NotWaiting>();

        Task<Outcome<Done>> Away(int minutes) => office.Do<PauseTicket, PauseTicket.Input, Done>(null, new(ticket.Secret, minutes));
    }

    [Fact]
    public async Task No_one_comes_back_after_the_numbers_of_the_day_are_over()
    {
        var office = await Office.Of(ground, counters: 0);
        var ticket = await office.Taken();
        office.Pass(Duration.FromHours(11)); // 22:20 and a little; the numbers of a day that is open to its end are over at 02:00
        (await office.Do<PauseTicket, PauseTicket.Input, Done>(null, new(ticket.Secret, 120))).Errors.ShouldBeEmpty();
        (await office.Bad<PauseTicket, PauseTicket.Input, Done>(null, new(ticket.Secret, 240))).ShouldBeOfType<TicketErrors.BackTooLate>();
    }

    [Fact]
    public async Task Others_are_let_pass_three_times_and_only_where_there_are_some_in_the_same_lane()
    {
        var office = await Office.Of(ground, counters: 1, with: q => q with { LateBy = 1 });
        var ticket = await office.Taken();
        await office.Taken(lane: QueueLane.Priority);
        (await Pass()).Errors.Single().ShouldBeOfType<TicketErrors.NobodyBehind>();
        foreach (var _ in Enumerable.Range(0, 5))
            await office.Taken();
        foreach (var _ in Enumerable.Range(0, Ticket.MostLetPass))
            (await Pass()).Errors.ShouldBeEmpty();
        (await Pass()).Errors.Single().ShouldBe(new TicketErrors.LetPassEnough(Ticket.MostLetPass));
        var order = new List<string?>();
        for (var i = 0; i < 7; i++)
            order.Add(await office.Next());
        order.ShouldBe(["P001", "A002", "A003", "A004", "A001", "A005", "A006"]);
        (await Pass()).Errors.Single().ShouldBeOfType<TicketErrors.NotWaiting>();

        Task<Outcome<Done>> Pass() => office.Do<DelayTicket, DelayTicket.Input, Done>(null, new(ticket.Secret));
    }

    [Fact]
    public async Task A_missed_number_is_brought_back_once_by_the_first_who_asks()
    {
        var office = await Office.Of(ground, counters: 2);
        var ticket = await office.Taken();
        await office.Next();
        await office.Missed();
        var back = await Task.WhenAll(
            Task.Run(() => office.Do<ReturnTicket, ReturnTicket.Input, Done>(null, new(ticket.Secret))),
            Task.Run(() =>
                office.Do<ReturnTicketAtCounter, ReturnTicketAtCounter.Input, Done>(office.StaffAt(0), new(office.Counters[0], " ａ001 "))
            ),
            Task.Run(() =>
                office.Do<ReturnTicketAtCounter, ReturnTicketAtCounter.Input, Done>(office.StaffAt(1), new(office.Counters[1], "a001"))
            )
        );
        back.Count(b => !b.Failed).ShouldBe(1);
        (
            await office.Bad<ReturnTicketAtCounter, ReturnTicketAtCounter.Input, Done>(office.StaffAt(0), new(office.Counters[0], " "))
        ).ShouldBe(new Missing("number"));
    }

    [Fact]
    public async Task The_grace_begins_when_the_number_was_missed_and_ends_on_its_minute()
    {
        var office = await Office.Of(ground, counters: 1, with: q => q with { GraceMinutes = 10 });
        var (early, late) = (await office.Taken(), await office.Taken());
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await office.Next();
            office.Pass(Duration.FromMinutes(8));
            await office.Missed();
        }

        (await office.Look(late)).ReturnUntil.ShouldBe((await office.Look(late)).Ticket.EndedAt + Duration.FromMinutes(10));
        (await office.Look(early)).MayReturn.ShouldBeTrue("eight of ten");
        office.Pass(Duration.FromMinutes(2));
        (await office.Bad<ReturnTicket, ReturnTicket.Input, Done>(null, new(early.Secret))).ShouldBeOfType<TicketErrors.Over>();
        await office.Good<ReturnTicket, ReturnTicket.Input, Done>(null, new(late.Secret));
    }

    [Fact]
    public async Task Two_who_let_each_other_pass_at_once_lose_no_one()
    {
        var office = await Office.Of(ground, counters: 1, with: q => q with { LateBy = 1 });
        var tickets = new List<TakenTicket>();
        for (var i = 0; i < 6; i++)
            tickets.Add(await office.Taken());
        await Task.WhenAll(tickets.Select(t => Task.Run(() => office.Do<DelayTicket, DelayTicket.Input, Done>(null, new(t.Secret)))));
        var order = new List<string?>();
        for (var i = 0; i < 6; i++)
            order.Add(await office.Next());
        order.Order().ShouldBe(tickets.Select(t => t.Number).Order());
    }

    [Fact]
    public async Task Staff_give_numbers_beyond_the_minutes_limit()
    {
        var office = await Office.Of(ground, counters: 1, with: q => q with { PerMinute = 1 });
        await office.Taken();
        (await office.Take()).Errors.Single().ShouldBeOfType<TicketErrors.TooManyNow>();
        (
            await office.Good<IssueTicket, IssueTicket.Input, TakenTicket>(office.StaffAt(0), new(office.Queue, office.Matters[0]))
        ).Number.ShouldBe("A002");
    }

    private static Task<Done> Leave(Office office, TakenTicket ticket) =>
        office.Good<LeaveQueue, LeaveQueue.Input, Done>(null, new(ticket.Secret));
}
