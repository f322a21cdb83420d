namespace Juluo.Networks.Assignment;

public sealed partial class RoundsSeating
{
    /// <summary>
    /// Returns the reasons for a person's seats and their consequences, by round and then by kind and person, for a text such as "in round 2 you meet Ann for the first time, as
    /// you wished". Each person at the table is a new pair, a known pair or a repetition, and may also be a wish or company. Missed wishes are last. O(rounds · seats).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public IReadOnlyList<SeatReason> Reasons(int person)
    {
        Task.RequirePerson(person, nameof(person));
        return
        [
            .. Rounds.SelectMany((seated, round) => In(seated, round, person).Order(Comparer<SeatReason>.Create(Compare))),
            .. Task
                .Wishes.Where(pair => (pair.A == person || pair.B == person) && !met.ContainsKey(pair))
                .Select(pair => new SeatReason(SeatReasonKind.WishMissed, -1, Other: pair.A == person ? pair.B : pair.A)),
        ];
    }

    private IEnumerable<SeatReason> In(SeatedRound seated, int round, int person)
    {
        var table = TableOf(seated, person);
        if (table < 0)
        {
            foreach (var of in seated.Unseated.Where(of => of.Person == person))
            {
                yield return new(SeatReasonKind.Unseated, round, Rule: of.Rule);
            }
            if (!Task.Attends(person, round))
            {
                yield return new(SeatReasonKind.Away, round);
            }
            yield break;
        }
        if (Task.NeedsAccessible(person) && Task.Tables[table].IsAccessible)
        {
            yield return new(SeatReasonKind.AccessibleTable, round, table);
        }
        foreach (var other in seated.Tables[table].Where(other => other != person))
        {
            var isFirst = (met[RoundsTask.Ordered(person, other)] & ((1UL << round) - 1)) == 0;
            yield return new(
                !isFirst ? SeatReasonKind.Again
                    : Task.Worth(person, other) < 1 ? SeatReasonKind.KnownPair
                    : SeatReasonKind.NewPair,
                round,
                table,
                other
            );
            if (isFirst && Task.AreWished(person, other))
            {
                yield return new(SeatReasonKind.Wish, round, table, other);
            }
            if (Task.Company(person).Any(companions => companions.Contains(other)))
            {
                yield return new(SeatReasonKind.Company, round, table, other);
            }
        }
    }

    private static int Compare(SeatReason a, SeatReason b) => (a.Kind, a.Other).CompareTo((b.Kind, b.Other));
}
