namespace Juluo.FoodBank;

/// <summary>
/// Shares lots among households, one kind of food at a time: by the plan if there is enough, else fairly.
/// <para>
/// <b>Fair</b> is max-min fair by weight, in whole units: no household can get a unit more without one being taken from a household that has no more for its size. It is found by
/// progressive filling (Bertsekas &amp; Gallager, <i>Data Networks</i>, 2nd ed. 1992, §6.5.2): the household with the least for its size gets the next unit, until it has its planned amount
/// or no suitable unit can be freed. The feasible allocations form a polymatroid (Megiddo 1974), for which this greedy method is optimal in whole units too (Federgruen &amp; Groenevelt
/// 1986). On ties the smaller household comes first, as in Adams' method: every household has one unit before any has two.
/// </para>
/// <para>
/// <b>First expired, first out</b>: the lots are then taken in the order of their last days, each as far as it can be without anyone getting less; by the exchange property of transversal
/// matroids no later lot is used while an earlier one that could replace it is left. So diets never make food spoil, and a vegetarian doesn't go without because others took the lentils.
/// </para>
/// <para>Households of equal weight and diet are dealt each item round by round, so that their shares of an item differ by at most one unit. The order of the given households is the
/// order within a round.</para>
/// </summary>
/// <remarks>
/// Deterministic. With C household classes, L lots and R rounds (the most units of a kind that a household gets): O((R·C + L·C) · L·C) steps in the worst case; a thousand
/// households and two hundred lots take well under a second.
/// </remarks>
internal static class FairShares
{
    /// <param name="lots">The lots that may be given on that day.</param>
    public static (IReadOnlyList<SharedPortion> Portions, IReadOnlyList<Shortage> Short) Share(
        IReadOnlyList<SharedLot> lots,
        IReadOnlyList<SharedHousehold> households,
        ParcelPlan plan
    )
    {
        var (portions, shortages) = (new List<SharedPortion>(), new List<Shortage>());
        var classes = households
            .GroupBy(h => (h.Weight, h.Avoids))
            .OrderBy(g => g.Key.Weight)
            .ThenBy(g => g.Key.Avoids)
            .Select(g => g.ToArray())
            .ToArray();
        foreach (var kind in Enum.GetValues<FoodKind>())
        {
            var here = lots.Where(l => l.Kind == kind && l.Units > 0)
                .OrderBy(l => l.LastDay ?? LocalDate.MaxIsoValue)
                .ThenBy(l => l.Id.Value)
                .ToArray();
            var wanted = Array.ConvertAll(classes, c => plan.Units(kind, c[0].Weight));
            var planned = classes.Select((c, i) => c.Length * wanted[i]).Sum();
            var before = portions.Sum(p => p.Units);
            if (planned > 0 && here.Length > 0)
                ShareKind(here, classes, wanted, portions);
            var shared = portions.Sum(p => p.Units) - before;
            if (shared < planned)
                shortages.Add(new(kind, planned, shared));
        }

        return (portions, shortages);
    }

    private static void ShareKind(SharedLot[] lots, SharedHousehold[][] classes, int[] wanted, List<SharedPortion> portions)
    {
        var suits = new bool[classes.Length, lots.Length];
        var suitedBy = new bool[lots.Length, classes.Length];
        for (var c = 0; c < classes.Length; c++)
        for (var l = 0; l < lots.Length; l++)
            suits[c, l] = suitedBy[l, c] = (classes[c][0].Avoids & lots[l].Contains) == 0;
        var totals = Fill(classes, wanted, suits, Array.ConvertAll(lots, l => l.Units));
        var taking = new Routing(suitedBy, [.. totals]);
        for (var l = 0; l < lots.Length; l++)
            taking.Send(l, lots[l].Units);
        for (var c = 0; c < classes.Length; c++)
            Deal(classes[c], lots, [.. Enumerable.Range(0, lots.Length).Select(l => taking.Sent[l, c])], portions);
    }

    /// <summary>Returns the total number of units of each class.</summary>
    private static int[] Fill(SharedHousehold[][] classes, int[] wanted, bool[,] suits, int[] units)
    {
        var routing = new Routing(suits, units);
        var totals = new int[classes.Length];
        var next = new PriorityQueue<int, (int Units, int Weight, int Class)>(
            Comparer<(int Units, int Weight, int Class)>.Create(
                (a, b) =>
                    ((long)a.Units * b.Weight).CompareTo((long)b.Units * a.Weight) is not 0 and var by ? by
                    : a.Weight != b.Weight ? a.Weight.CompareTo(b.Weight)
                    : a.Class.CompareTo(b.Class)
            )
        );
        for (var c = 0; c < classes.Length; c++)
            if (wanted[c] > 0)
                next.Enqueue(c, (0, classes[c][0].Weight, c));
        while (next.TryDequeue(out var c, out var at))
        {
            // All households of a class have the same amount until the round is over.
            var sent = routing.Send(c, classes[c].Length);
            totals[c] += sent;
            // A unit that can't be given now never can: other households only get more.
            if (sent == classes[c].Length && at.Units + 1 < wanted[c])
                next.Enqueue(c, (at.Units + 1, at.Weight, c));
        }

        return totals;
    }

    /// <summary>Deals out item by item, one unit to each household in turn.</summary>
    private static void Deal(SharedHousehold[] households, SharedLot[] lots, int[] units, List<SharedPortion> portions)
    {
        var dealt = new int[households.Length, lots.Length];
        var turn = 0;
        foreach (var item in Enumerable.Range(0, lots.Length).GroupBy(l => lots[l].Item)) // in the order of each item's first lot
        foreach (var l in item)
            for (var i = 0; i < units[l]; i++, turn++)
                dealt[turn % households.Length, l]++;
        for (var h = 0; h < households.Length; h++)
        for (var l = 0; l < lots.Length; l++)
            if (dealt[h, l] > 0)
                portions.Add(new(households[h].Card, lots[l].Id, dealt[h, l]));
    }
}
