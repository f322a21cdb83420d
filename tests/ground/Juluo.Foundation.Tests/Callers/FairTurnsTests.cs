namespace Juluo.Foundation.Tests;

public sealed class FairTurnsTests
{
    private static readonly Client Crowd = new("203.0.113.7", IsKnown: false);
    private static readonly Client Visitor = new("198.51.100.1", IsKnown: false);
    private static readonly Client Member = new("account 1", IsKnown: true);

    [Fact] // seen to fail in the order of arrival: the visitor came after all hundred
    public async Task Behind_a_hundred_requests_of_one_client_another_waits_for_one_turn()
    {
        var turns = new FairTurns(2, 2, 3);
        var crowd = Enumerable.Range(0, 100).Select(_ => turns.Take(Crowd, default)).ToList();
        var visitor = turns.Take(Visitor, default);
        crowd.Count(t => t.IsCompleted).ShouldBe(2);
        visitor.IsCompleted.ShouldBeFalse();
        (await crowd[0]).Dispose();
        await visitor.WaitAsync(TimeSpan.FromSeconds(10));
        crowd.Count(t => t.IsCompleted).ShouldBe(2);
    }

    [Fact] // seen to fail with ties broken by arrival: with one place the visitor came after all ten
    public async Task With_one_place_clients_take_turns()
    {
        var turns = new FairTurns(1, 1, 1);
        var order = new List<string>();
        var held = await turns.Take(Crowd, default);
        var waiting = Enumerable
            .Range(0, 10)
            .Select(_ => Crowd)
            .Append(Visitor)
            .Append(Visitor)
            .Select(async client =>
            {
                using var turn = await turns.Take(client, default);
                lock (order)
                    order.Add(client.Key);
            })
            .ToList();
        held.Dispose();
        await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(10));
        order.Take(4).ShouldBe([Visitor.Key, Crowd.Key, Visitor.Key, Crowd.Key]);
    }

    [Fact]
    public async Task One_client_holds_so_many_and_all_who_are_not_known_so_many_and_who_is_known_still_comes_in()
    {
        var turns = new FairTurns(4, 2, 3);
        var crowd = Enumerable.Range(0, 3).Select(_ => turns.Take(Crowd, default)).ToList();
        var visitors = Enumerable.Range(0, 2).Select(_ => turns.Take(Visitor, default)).ToList();
        crowd.Count(t => t.IsCompleted).ShouldBe(2);
        visitors.Count(t => t.IsCompleted).ShouldBe(1);
        var member = await turns.Take(Member, default);
        var next = turns.Take(Member, default);
        next.IsCompleted.ShouldBeFalse("all four are taken");
        member.Dispose();
        member.Dispose(); // gives back once
        (await next.WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
        turns.Take(Member, default).IsCompleted.ShouldBeTrue();
        turns.Take(Member, default).IsCompleted.ShouldBeFalse();
    }

    [Fact] // seen to fail with a limit of four for each: the crowd took all, and the visitor waited
    public async Task One_client_who_is_not_known_leaves_a_place_to_others_who_are_not()
    {
        var turns = new FairTurns(8, 4, 4);
        var crowd = Enumerable.Range(0, 4).Select(_ => turns.Take(Crowd, default)).ToList();
        crowd.Count(t => t.IsCompleted).ShouldBe(3);
        (await turns.Take(Visitor, default).WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
        crowd.Count(t => t.IsCompleted).ShouldBe(3);
        (await crowd[0]).Dispose();
        await crowd[3].WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact] // seen to fail with callers who gave up left in the queue: the place went to no one
    public async Task Who_gives_up_leaves_the_line()
    {
        var turns = new FairTurns(1, 1, 1);
        var held = await turns.Take(Crowd, default);
        using var patience = new CancellationTokenSource();
        var impatient = turns.Take(Visitor, patience.Token);
        var next = turns.Take(Member, default);
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);
        held.Dispose();
        await next.WaitAsync(TimeSpan.FromSeconds(10));
        await Should.ThrowAsync<OperationCanceledException>(turns.Take(Crowd, patience.Token));
    }

    [Fact]
    public async Task A_thousand_at_once_never_hold_more_than_there_is_and_all_come_to_their_turn()
    {
        var turns = new FairTurns(8, 3, 5);
        int inside = 0,
            most = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, 1000)
                .Select(n =>
                    Task.Run(async () =>
                    {
                        using var turn = await turns.Take(new($"{n % 7}", IsKnown: n % 2 == 0), default);
                        var now = Interlocked.Increment(ref inside);
                        InterlockedMax(ref most, now);
                        await Task.Yield();
                        Interlocked.Decrement(ref inside);
                    })
                )
        );
        most.ShouldBeLessThanOrEqualTo(8);
        inside.ShouldBe(0);
        for (var n = 0; n < 8; n++)
            turns.Take(new($"again {n}", IsKnown: true), default).IsCompleted.ShouldBeTrue("every place came back");
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = Volatile.Read(ref most); now > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, now, seen);
    }
}
