using NodaTime;

namespace Juluo.FoodBank.Tests;

/// <summary>The distribution of lots: laws for any stock and any households.</summary>
public sealed class FairSharesTests
{
    private static readonly LocalDate Day = new(2026, 11, 28);

    private static readonly ParcelPlan Plan = new(
        new Dictionary<FoodKind, int> { [FoodKind.Staple] = 20, [FoodKind.Protein] = 15 },
        50,
        60
    );

    [Fact] // seen to fail with twice as many units of a lot sent as it has
    public void Never_more_than_there_is_nor_than_is_planned_and_nothing_unsuitable()
    {
        foreach (var (lots, households) in Cases(400, 12, 14))
        {
            var (portions, shortages) = FairShares.Share(lots, households, Plan);
            portions.Select(p => (p.Card, p.Lot)).Distinct().Count().ShouldBe(portions.Count);
            foreach (var lot in lots)
                portions.Where(p => p.Lot == lot.Id).Sum(p => p.Units).ShouldBeLessThanOrEqualTo(lot.Units);
            foreach (var portion in portions)
            {
                portion.Units.ShouldBePositive();
                (Lot(lots, portion).Contains & households.Single(h => h.Card == portion.Card).Avoids).ShouldBe(0u);
            }

            foreach (var kind in Plan.Tenths.Keys)
            {
                foreach (var one in households)
                    Of(portions, lots, one, kind).ShouldBeLessThanOrEqualTo(Plan.Units(kind, one.Weight));
                var (planned, shared) = (households.Sum(h => Plan.Units(kind, h.Weight)), households.Sum(h => Of(portions, lots, h, kind)));
                shortages.FirstOrDefault(s => s.Kind == kind).ShouldBe(shared < planned ? new(kind, planned, shared) : null);
            }
        }
    }

    [Fact] // seen to fail with the turn begun again for each lot
    public void Of_one_item_no_household_gets_over_a_unit_more_than_another_like_it()
    {
        foreach (var (lots, households) in Cases(400, 12, 14))
        {
            var (portions, _) = FairShares.Share(lots, households, Plan);
            foreach (var alike in households.GroupBy(h => (h.Weight, h.Avoids)))
            {
                foreach (var item in lots.GroupBy(l => l.Item))
                    Spread(alike, h => portions.Where(p => p.Card == h.Card && Lot(lots, p).Item == item.Key).Sum(p => p.Units));
                foreach (var kind in Plan.Tenths.Keys)
                    Spread(alike, h => Of(portions, lots, h, kind));
            }
        }

        static void Spread(IEnumerable<SharedHousehold> alike, Func<SharedHousehold, int> units) =>
            (alike.Max(units) - alike.Min(units)).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact] // seen to fail with the latest lots taken first
    public void No_later_lot_is_taken_while_an_earlier_one_that_suits_is_left()
    {
        foreach (var (lots, households) in Cases(400, 12, 14))
        {
            var (portions, _) = FairShares.Share(lots, households, Plan);
            var left = lots.Where(l => portions.Where(p => p.Lot == l.Id).Sum(p => p.Units) < l.Units).ToList();
            foreach (var portion in portions)
            {
                var taken = Lot(lots, portion);
                var avoids = households.Single(h => h.Card == portion.Card).Avoids;
                left.Where(l => l.Kind == taken.Kind && (l.Contains & avoids) == 0 && Last(l) < Last(taken)).ShouldBeEmpty();
            }
        }

        static LocalDate Last(SharedLot lot) => lot.LastDay ?? LocalDate.MaxIsoValue;
    }

    [Fact] // seen to fail with one class filled whole before the next, and with ties given to the larger
    public void What_households_have_for_their_size_is_the_fairest_of_all_that_can_be()
    {
        var short_ = 0;
        foreach (var (lots, households) in Cases(600, 4, 3, most: 3))
        {
            var (portions, shortages) = FairShares.Share(lots, households, Plan);
            short_ += shortages.Count;
            foreach (var kind in Plan.Tenths.Keys)
            {
                var best = Fairest([.. lots.Where(l => l.Kind == kind)], households, h => Plan.Units(kind, h.Weight));
                Sorted(households, [.. households.Select(h => Of(portions, lots, h, kind))]).ShouldBe(Sorted(households, best));
            }
        }

        short_.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void A_vegetarian_does_not_go_without_because_others_took_the_lentils()
    {
        var (lentils, tuna) = (Made(FoodKind.Protein, 0, 3, 1), Made(FoodKind.Protein, 8, 6, 30));
        var (meat, none) = (Household(100, 0), Household(100, 8));
        var (portions, shortages) = FairShares.Share([lentils, tuna], [meat, none], Plan);
        // Lentils expire first, and still both items that the vegetarian can have are theirs; the third is the other's.
        portions.ShouldBe([new(meat.Card, lentils.Id, 1), new(meat.Card, tuna.Id, 1), new(none.Card, lentils.Id, 2)], ignoreOrder: true);
        shortages.Select(s => s.Kind).ShouldBe([FoodKind.Staple]);
    }

    [Fact] // seen to fail with households ordered by their key
    public void The_same_is_shared_in_the_same_way_and_who_is_named_first_gets_the_odd_unit()
    {
        var (lot, households) = (Made(FoodKind.Staple, 0, 4, 9), Enumerable.Range(0, 3).Select(_ => Household(100, 0)).ToList());
        var once = FairShares.Share([lot], households, Plan).Portions;
        FairShares.Share([lot], households, Plan).Portions.ShouldBe(once);
        once.Single(p => p.Units == 2).Card.ShouldBe(households[0].Card);
        households.Reverse();
        FairShares.Share([lot], households, Plan).Portions.Single(p => p.Units == 2).Card.ShouldBe(households[0].Card);
    }

    [Fact]
    public void A_thousand_households_are_no_matter()
    {
        var random = new Random(5);
        var lots = Enumerable
            .Range(0, 200)
            .Select(i => Made(i % 2 == 0 ? FoodKind.Staple : FoodKind.Protein, (uint)random.Next(8), random.Next(1, 40), i))
            .ToList();
        var households = Enumerable.Range(0, 1000).Select(_ => Household(random.Next(2, 16) * 50, (uint)random.Next(8))).ToList();
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        var (portions, _) = FairShares.Share(lots, households, Plan);
        System.Diagnostics.Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(20));
        portions.Sum(p => p.Units).ShouldBeGreaterThan(3000);
    }

    /// <summary>By enumeration: the feasible distribution with the largest minimum relative to size, then the largest next one, and so on.</summary>
    private static int[] Fairest(SharedLot[] lots, IReadOnlyList<SharedHousehold> households, Func<SharedHousehold, int> wanted)
    {
        int[]? best = null;
        Try([]);
        return best!;

        void Try(int[] given)
        {
            if (given.Length == households.Count)
            {
                if (best is null || Compare(Sorted(households, given), Sorted(households, best)) > 0)
                    best = given;
                return;
            }

            for (var units = 0; units <= wanted(households[given.Length]); units++)
                if (CanBe([.. given, units]))
                    Try([.. given, units]);
        }

        // Hall's condition: no group of households gets more than the stock that suits at least one of them.
        bool CanBe(int[] given)
        {
            for (var group = 1; group < 1 << given.Length; group++)
            {
                var those = Enumerable.Range(0, given.Length).Where(i => (group & (1 << i)) != 0).ToList();
                if (
                    those.Sum(i => given[i])
                    > lots.Where(l => those.Exists(i => (l.Contains & households[i].Avoids) == 0)).Sum(l => l.Units)
                )
                    return false;
            }

            return true;
        }

        static int Compare(List<double> a, List<double> b) => a.Zip(b, (x, y) => x.CompareTo(y)).FirstOrDefault(c => c != 0);
    }

    private static List<double> Sorted(IReadOnlyList<SharedHousehold> households, int[] given) =>
        [.. given.Select((units, i) => Math.Round((double)units / households[i].Weight, 9)).Order()];

    private static IEnumerable<(List<SharedLot> Lots, List<SharedHousehold> Households)> Cases(
        int count,
        int lots,
        int households,
        int most = 12
    )
    {
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var items = Enumerable.Range(0, 5).Select(_ => (Id: new FoodItemId(NewKey(random)), Bits: (uint)random.Next(8))).ToList();
            yield return (
                [
                    .. Enumerable
                        .Range(0, random.Next(1, lots + 1))
                        .Select(_ =>
                        {
                            var item = random.Next(items.Count);
                            return new SharedLot(
                                new(NewKey(random)),
                                items[item].Id,
                                item % 2 == 0 ? FoodKind.Staple : FoodKind.Protein,
                                items[item].Bits,
                                random.Next(6) == 0 ? null : Day.PlusDays(random.Next(9)),
                                random.Next(1, most + 1)
                            );
                        }),
                ],
                [
                    .. Enumerable
                        .Range(0, random.Next(1, households + 1))
                        .Select(_ => new SharedHousehold(new(NewKey(random)), random.Next(1, 5) * 50, (uint)random.Next(4))),
                ]
            );
        }
    }

    private static Guid NewKey(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }

    private static SharedLot Made(FoodKind kind, uint contains, int units, int days) =>
        new(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), kind, contains, Day.PlusDays(days), units);

    private static SharedHousehold Household(int weight, uint avoids) => new(new(Guid.CreateVersion7()), weight, avoids);

    private static SharedLot Lot(IEnumerable<SharedLot> lots, SharedPortion portion) => lots.Single(l => l.Id == portion.Lot);

    private static int Of(IReadOnlyList<SharedPortion> portions, IEnumerable<SharedLot> lots, SharedHousehold one, FoodKind kind) =>
        portions.Where(p => p.Card == one.Card && Lot(lots, p).Kind == kind).Sum(p => p.Units);
}
