using NodaTime;
using Npgsql;

namespace Juluo.Residencies.Tests;

/// <summary>Deposits: an append-only ledger that adds up.</summary>
public sealed class DepositTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Today = new(2026, 11, 19);

    [Fact]
    public async Task What_is_received_is_held_and_goes_back_or_is_kept_with_a_reason()
    {
        var (house, id) = await Owed("6000");
        (await Enter(house, new(id, DepositEntryKind.Received, "4000", How: PaidHow.Bank, Reference: "12345"))).Errors.ShouldBeEmpty();
        (await Of(house, id)).Deposit.ShouldSatisfyAllConditions(d => d.Owed.Minor.ShouldBe(200_000), d => d.Held.Minor.ShouldBe(400_000));
        (await Enter(house, new(id, DepositEntryKind.Reversed, "1000", Reason: "typed wrong"))).Errors.ShouldBeEmpty();
        (await Enter(house, new(id, DepositEntryKind.Waived, "3000", Reason: "friend"))).Errors.ShouldBeEmpty();
        (await Enter(house, new(id, DepositEntryKind.Kept, "500", Reason: "a chair"))).Errors.ShouldBeEmpty();
        (await Enter(house, new(id, DepositEntryKind.Returned, "2500", How: PaidHow.Cash, Reason: "left"))).Errors.ShouldBeEmpty();
        var now = await Of(house, id);
        now.Deposit.Settled.ShouldBeTrue();
        (now.Deposit.Returned.Minor, now.Deposit.Kept.Minor).ShouldBe((250_000, 50_000));
        now.Entries.Select(e => e.Kind)
            .ShouldBe(
                [
                    DepositEntryKind.Owed,
                    DepositEntryKind.Received,
                    DepositEntryKind.Reversed,
                    DepositEntryKind.Waived,
                    DepositEntryKind.Kept,
                    DepositEntryKind.Returned,
                ],
                ignoreOrder: true
            );
        // The person sees the same, without the authors of the entries.
        var mine = (await house.Good<ListMyDeposits, Nothing, ListMyDeposits.Output>(house.People[1], new())).Deposits.Single();
        mine.Entries.Count.ShouldBe(6);
        mine.Entries.ShouldAllBe(e => e.By == null);
        (await house.Good<ListMyDeposits, Nothing, ListMyDeposits.Output>(house.People[0], new())).Deposits.ShouldBeEmpty();
    }

    [Fact] // seen to fail with the constraint never_below_zero dropped: 32 returned of what was enough for 10
    public async Task No_more_goes_back_than_is_held()
    {
        var (house, id) = await Owed("1000");
        (await Enter(house, new(id, DepositEntryKind.Received, "1000", How: PaidHow.Card))).Errors.ShouldBeEmpty();
        var tries = await Task.WhenAll(
            Enumerable.Range(0, 32).Select(_ => Enter(house, new(id, DepositEntryKind.Returned, "100", How: PaidHow.Cash, Reason: "part")))
        );
        tries.Count(t => !t.Failed).ShouldBe(10);
        tries.Where(t => t.Failed).ShouldAllBe(t => t.Errors[0] is DepositErrors.MoreThanThereIs);
        (await Of(house, id)).Deposit.Held.Minor.ShouldBe(0);
        (await Enter(house, new(id, DepositEntryKind.Received, "1", How: PaidHow.Cash)))
            .Errors.Single()
            .ShouldBeOfType<DepositErrors.MoreThanThereIs>();
    }

    [Fact] // seen to fail with the trigger stays dropped and the rights given back
    public async Task A_line_of_the_ledger_is_not_written_over_and_sums_are_not_set()
    {
        var (house, _) = await Owed("1000");
        foreach (
            var sql in (string[])
                [
                    "update residencies.deposit_entry set amount = 1 where community_id = $1",
                    "delete from residencies.deposit_entry where community_id = $1",
                    "update residencies.deposit set held = 100000, owed = 0 where community_id = $1",
                ]
        )
            (await Should.ThrowAsync<PostgresException>(() => house.Sql(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (
            await Should.ThrowAsync<PostgresException>(() =>
                ground.Database.Do("update residencies.deposit_entry set amount = 1 where community_id = $1", house.Here.Id.Value)
            )
        ).ConstraintName.ShouldBe("stays_as_written");
    }

    public static TheoryData<object, Type> Bad =>
        new()
        {
            { new AddDepositEntry.Input(default, null, "1"), typeof(DepositErrors.NoKind) },
            { new AddDepositEntry.Input(default, DepositEntryKind.Owed, "1"), typeof(DepositErrors.NoKind) },
            { new AddDepositEntry.Input(default, DepositEntryKind.Received, "0", How: PaidHow.Cash), typeof(DepositErrors.NoAmount) },
            { new AddDepositEntry.Input(default, DepositEntryKind.Received, "a lot", How: PaidHow.Cash), typeof(DepositErrors.NoAmount) },
            { new AddDepositEntry.Input(default, DepositEntryKind.Received, "1"), typeof(DepositErrors.NoWay) },
            { new AddDepositEntry.Input(default, DepositEntryKind.Returned, "1", How: PaidHow.Cash), typeof(DepositErrors.NoReason) },
            { new AddDepositEntry.Input(default, DepositEntryKind.Kept, "1", Reason: " "), typeof(DepositErrors.NoReason) },
            {
                new AddDepositEntry.Input(default, DepositEntryKind.Received, "1", Today.PlusDays(1), PaidHow.Cash),
                typeof(DepositErrors.DayToCome)
            },
            {
                new AddDepositEntry.Input(default, DepositEntryKind.Kept, "1", Reason: new string('字', DepositEntry.MostReason + 1)),
                typeof(TooLong)
            },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_makes_no_sense_is_not_written(object input, Type wrong) =>
        AddDepositEntry
            .Decide((AddDepositEntry.Input)input, "TWD", Today, null, Instant.FromUtc(2026, 11, 19, 3, 20))
            .Errors.Select(e => e.GetType())
            .ShouldBe([wrong]);

    [Fact]
    public async Task The_desk_sees_who_has_what_held_and_takes_it_along_as_a_table()
    {
        var (house, id) = await Owed("6000");
        (await Enter(house, new(id, DepositEntryKind.Received, "2000", How: PaidHow.Cash))).Errors.ShouldBeEmpty();
        var all = await house.Good<ListDeposits, Nothing, ListDeposits.Output>(house.People[0], new());
        (all.Held.Minor, all.Owed.Minor).ShouldBe((200_000, 400_000));
        var file = await house.Good<DownloadDeposits, Nothing, Download>(house.People[0], new());
        using var bytes = new MemoryStream();
        await file.Write(bytes, default);
        System.Text.Encoding.UTF8.GetString(bytes.ToArray()).ShouldContain("鑰匙,6000,2026-11-19,4000,2000,0,0,,");
    }

    private async Task<(House House, DepositId Id)> Owed(string amount)
    {
        var house = await House.Of(ground);
        var made = await house.Good<AddDeposit, AddDeposit.Input, AddDeposit.Output>(house.People[0], new(house.People[1], "鑰匙", amount));
        return (house, made.Id);
    }

    private static Task<Outcome<Done>> Enter(House house, AddDepositEntry.Input input) =>
        house.Do<AddDepositEntry, AddDepositEntry.Input, Done>(house.People[0], input);

    private static Task<ShowDeposit.Output> Of(House house, DepositId id) =>
        house.Good<ShowDeposit, ShowDeposit.Input, ShowDeposit.Output>(house.People[0], new(id));
}
