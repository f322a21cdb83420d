using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Queues.Tests;

/// <summary>States of a counter: the actions that each allows.</summary>
public sealed class CounterStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // before: a counter that was removed while it called kept the number, which no one could end
    public async Task A_counter_is_not_removed_while_it_calls_a_number()
    {
        for (var round = 0; round < 5; round++)
        {
            var office = await Office.Of(ground, counters: 2);
            await office.Taken();
            await Task.WhenAll(
                Task.Run(() => office.Do<CallNext, CallNext.Input, CallNext.Output>(office.StaffAt(0), new(office.Counters[0]))),
                Task.Run(() => Retire(office, 0))
            );
            var settings = await Settings(office);
            settings.Counters.ShouldAllBe(c => c.RetiredAt == null || c.With == null);
        }
    }

    [Fact] // before: the counter was closed under the person who sat there
    public async Task To_restore_a_counter_that_is_in_use_changes_nothing()
    {
        var office = await Office.Of(ground, counters: 1);
        await office.Taken();
        await office.Next();
        await office.Good<RestoreCounter, RestoreCounter.Input, RestoreCounter.Output>(office.People[0], new(office.Counters[0]));
        var at = await office.At();
        (at.Counter.OpenedAt is not null, at.Mine, at.Number).ShouldBe((true, true, "A001"));
    }

    [Fact]
    public async Task A_counter_with_a_number_is_not_removed_and_one_that_was_comes_back_unless_its_sign_is_taken()
    {
        var office = await Office.Of(ground, counters: 2);
        await office.Taken();
        await office.Next();
        (await Retire(office, 0)).Errors.Single().ShouldBe(new CounterErrors.HasTicket("A001"));
        (await Settings(office)).Busy[office.Counters[0]].ShouldBe(new CounterErrors.HasTicket("A001"), "the page says so first");
        (await Retire(office, 1)).Errors.ShouldBeEmpty();
        (
            await office.Bad<ShowCounter, ShowCounter.Input, ShowCounter.Output>(office.StaffAt(1), new(office.Counters[1]))
        ).ShouldBeOfType<NotFound>();
        (await Add(office, "1")).Errors.Single().ShouldBeOfType<CounterErrors.LabelTaken>();
        (await Add(office, "2")).Errors.ShouldBeEmpty();
        (await Restore(office, 1)).Errors.Single().ShouldBeOfType<CounterErrors.LabelTaken>();
        (
            await office.Refused("update queues.counter set label = '1' where community_id = $1 and label = '2' and retired_at is null")
        ).ShouldBe("one_counter_of_a_label");
    }

    [Fact]
    public async Task Who_opens_two_counters_at_once_sits_at_one()
    {
        var office = await Office.Of(ground, counters: 2);
        foreach (var i in new[] { 0, 1 })
            await office.Good<CloseCounter, CloseCounter.Input, Done>(office.StaffAt(i), new(office.Counters[i]));
        var opened = await Task.WhenAll(
            office.Counters.Select(c => Task.Run(() => office.Do<OpenCounter, OpenCounter.Input, Done>(office.StaffAt(0), new(c))))
        );
        opened.Count(o => !o.Failed).ShouldBe(1);
        opened.Where(o => o.Failed).SelectMany(o => o.Errors).ShouldAllBe(e => e is CounterErrors.AtAnother);
        var free = office.Counters[Array.FindIndex(opened, o => o.Failed)];
        var both = await Task.WhenAll(
            new[] { 1, 1 }.Select(i => Task.Run(() => office.Do<OpenCounter, OpenCounter.Input, Done>(office.StaffAt(i), new(free))))
        );
        both.ShouldAllBe(b => !b.Failed, "to sit down twice is no fault");
    }

    [Fact] // before: a number that was sent to a counter which does not serve its topic was called by none
    public async Task A_number_sent_to_a_counter_is_called_there_whatever_that_serves()
    {
        var office = await Office.Of(ground, counters: 2);
        await Serve(office, 1, 1);
        await office.Taken();
        await office.Next(0);
        await office.Good<SendTicketOn, SendTicketOn.Input, Done>(office.StaffAt(0), new(office.Counters[0], null, office.Counters[1]));
        (await office.At(1)).Next.ShouldBe("A001");
        (await office.Next(0)).ShouldBeNull();
        (await office.Next(1)).ShouldBe("A001");
    }

    [Fact] // before: the number waited for a counter that was closed
    public async Task A_number_for_one_counter_alone_is_anyones_once_that_is_closed_also_after_it_was_missed()
    {
        var office = await Office.Of(ground, counters: 2);
        var ticket = await office.Taken();
        await office.Next(0);
        await office.Good<SendTicketOn, SendTicketOn.Input, Done>(office.StaffAt(0), new(office.Counters[0], null, office.Counters[1]));
        (await office.Next(1)).ShouldBe("A001");
        (await office.Missed(1)).Errors.ShouldBeEmpty();
        await office.Good<CloseCounter, CloseCounter.Input, Done>(office.StaffAt(1), new(office.Counters[1]));
        await office.Good<ReturnTicket, ReturnTicket.Input, Done>(null, new(ticket.Secret));
        (await office.Next(0)).ShouldBe("A001");
    }

    [Fact]
    public async Task A_number_is_not_sent_nowhere_to_itself_or_to_a_counter_that_is_closed()
    {
        var (office, other) = (await Office.Of(ground, counters: 2), await Office.Of(ground, counters: 1));
        (await Send(null, office.Counters[1])).ShouldBeOfType<CounterErrors.NoTicket>();
        await office.Taken();
        await office.Next();
        (await Send(null, null)).ShouldBeOfType<CounterErrors.SentNowhere>();
        (await Send(other.Matters[0], null)).ShouldBe(new NotOffered("matter"));
        (await Send(null, other.Counters[0])).ShouldBe(new NotOffered("counter"));
        (await Send(null, office.Counters[0])).ShouldBe(new NotOffered("counter"));
        await office.Good<CloseCounter, CloseCounter.Input, Done>(office.StaffAt(1), new(office.Counters[1]));
        (await Send(null, office.Counters[1])).ShouldBe(new NotOffered("counter"));

        Task<Error> Send(QueueTopicId? topic, CounterId? counter) =>
            office.Bad<SendTicketOn, SendTicketOn.Input, Done>(office.StaffAt(0), new(office.Counters[0], topic, counter));
    }

    [Fact]
    public async Task A_number_that_is_called_again_is_on_top_of_the_screen()
    {
        var office = await Office.Of(ground, counters: 2);
        (
            await office.Bad<CallAgain, CallAgain.Input, Done>(office.StaffAt(0), new(office.Counters[0]))
        ).ShouldBeOfType<CounterErrors.NoTicket>();
        await office.Taken();
        await office.Taken();
        await office.Next(0);
        office.Pass(Duration.FromSeconds(5));
        await office.Next(1);
        (await Screen()).ShouldBe([("A002", "2", false), ("A001", "1", false)]);
        office.Pass(Duration.FromSeconds(5));
        await office.Good<CallAgain, CallAgain.Input, Done>(office.StaffAt(0), new(office.Counters[0]));
        (await Screen()).ShouldBe([("A001", "1", true), ("A002", "2", false)]);

        async Task<IEnumerable<(string, string, bool)>> Screen() =>
            (await office.Good<ShowQueueScreen, ShowQueueScreen.Input, ShowQueueScreen.Output>(null, new(office.Queue))).Called.Select(c =>
                (c.Number, c.Counter, c.Again)
            );
    }

    [Fact]
    public async Task Who_was_at_the_counter_is_served_when_the_next_is_called()
    {
        var office = await Office.Of(ground, counters: 1);
        var first = await office.Taken();
        var second = await office.Taken();
        await office.Next();
        (await office.Look(first)).Ticket.CounterLabel.ShouldBe("1");
        await office.Next();
        (await office.Look(first)).Ticket.State.ShouldBe(TicketState.Served);
        (await office.Look(second)).Ticket.State.ShouldBe(TicketState.Called);
        (await office.Next()).ShouldBeNull();
        (await office.Look(second)).Ticket.State.ShouldBe(TicketState.Served, "also when no one is left");
    }

    [Fact]
    public async Task The_database_lets_no_one_sit_at_a_counter_that_is_closed_or_removed()
    {
        var office = await Office.Of(ground, counters: 1);
        (await office.Refused("update queues.counter set opened_at = null where community_id = $1")).ShouldBe("staffed_while_open");
        (await office.Refused("update queues.counter set retired_at = now(), staffed_by = null where community_id = $1")).ShouldBe(
            "retired_counter_is_closed"
        );
        var ticket = await office.Taken();
        await office.Next();
        (await office.Refused("update queues.call set ended_at = now() where community_id = $1")).ShouldBe("ends_in_some_way");
        (await office.Refused("update queues.ticket set state = 'served' where community_id = $1")).ShouldBe("ended_when_it_is_over");
    }

    internal static Task<Outcome<RetireCounter.Output>> Retire(Office office, int counter) =>
        office.Do<RetireCounter, RetireCounter.Input, RetireCounter.Output>(office.People[0], new(office.Counters[counter]));

    private static Task<Outcome<RestoreCounter.Output>> Restore(Office office, int counter) =>
        office.Do<RestoreCounter, RestoreCounter.Input, RestoreCounter.Output>(office.People[0], new(office.Counters[counter]));

    private static Task<Outcome<Created<CounterId>>> Add(Office office, string label) =>
        office.Do<AddCounter, AddCounter.Input, Created<CounterId>>(office.People[0], new(office.Queue) { Label = label });

    private static Task<ChangeCounter.Output> Serve(Office office, int counter, int topic) =>
        office.Good<ChangeCounter, ChangeCounter.Input, ChangeCounter.Output>(
            office.People[0],
            new(office.Counters[counter]) { Label = $"{counter + 1}", Matters = [office.Matters[topic]] }
        );

    private static Task<ShowQueueSettings.Output> Settings(Office office) =>
        office.Good<ShowQueueSettings, ShowQueueSettings.Input, ShowQueueSettings.Output>(office.People[0], new(office.Queue));
}
