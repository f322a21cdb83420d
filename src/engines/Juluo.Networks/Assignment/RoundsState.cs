namespace Juluo.Networks.Assignment;

/// <summary>
/// The seats of all rounds, with the worth that changes when two seats swap their people. After the seats of the tables come those of a waiting list, where no one meets
/// anyone. Not thread-safe.
/// </summary>
internal sealed class RoundsState
{
    private readonly RoundsTask task;
    private readonly int people;
    private readonly byte[] met;
    private readonly float[] worth; // below 0: the two must not sit together
    private readonly int[] first; // first seat of each table, of the waiting list, and the end
    private readonly int[] tableOf;
    private readonly bool[] suits; // [person × (tables + 1) + table]
    private readonly int[][] size;
    private readonly TableCompany? company;

    /// <param name="task">The task.</param>
    /// <param name="waiting">Largest number of people on the waiting list of a round.</param>
    /// <param name="penalty">Cost of a broken rule.</param>
    internal RoundsState(RoundsTask task, int waiting, float penalty)
    {
        (this.task, people, Penalty, Waiting) = (task, task.People, penalty, task.Tables.Count);
        first = new int[Waiting + 2];
        for (var table = 0; table < Waiting; table++)
        {
            first[table + 1] = first[table] + task.Tables[table].Seats;
        }
        first[^1] = first[Waiting] + waiting;
        tableOf = [.. Enumerable.Range(0, Waiting + 1).SelectMany(t => Enumerable.Repeat(t, first[t + 1] - first[t]))];
        (met, worth) = (new byte[people * people], Worths(task));
        Seats = [.. Enumerable.Range(0, task.Rounds).Select(_ => new int[first[^1]])];
        size = [.. Seats.Select(_ => new int[Waiting + 1])];
        SeatOf = [.. Seats.Select(_ => new int[people])];
        suits = new bool[people * (Waiting + 1)];
        for (var at = 0; at < suits.Length; at++)
        {
            suits[at] = at % (Waiting + 1) == Waiting || task.Suits(at / (Waiting + 1), at % (Waiting + 1));
        }
        company = task.HasCompany ? new(task) : null;
    }

    /// <summary>Number of the waiting list among the tables.</summary>
    internal int Waiting { get; }

    /// <summary>Cost of a broken rule or of a person without a seat.</summary>
    internal float Penalty { get; }

    /// <summary>For each round the person in each seat; −1 for an empty seat.</summary>
    internal int[][] Seats { get; }

    /// <summary>For each round the seat of each person; −1 if away.</summary>
    internal int[][] SeatOf { get; }

    /// <summary>Worth of the pairs and wishes, minus the cost of what is broken.</summary>
    internal double Value { get; private set; }

    /// <summary>Returns the first seat of a table.</summary>
    internal int First(int table) => first[table];

    /// <summary>Returns the table of a seat.</summary>
    internal int Table(int seat) => tableOf[seat];

    /// <summary>Checks that two people have met.</summary>
    internal bool HaveMet(int a, int b) => met[(a * people) + b] > 0;

    /// <summary>Takes over the seats of all rounds.</summary>
    internal void Load(int[][] seats)
    {
        Array.Clear(met);
        Value = 0;
        var broken = 0;
        for (var round = 0; round < seats.Length; round++)
        {
            Array.Fill(Seats[round], -1);
            Array.Fill(SeatOf[round], -1);
            Array.Clear(size[round]);
            for (var seat = 0; seat < first[^1]; seat++)
            {
                if (seats[round][seat] is var person && person >= 0)
                {
                    Value += Worth(round, person, tableOf[seat], seat, times: 0, ref broken, +1);
                    Count(round, person, tableOf[seat], seat, +1);
                    (Seats[round][seat], SeatOf[round][person]) = (person, seat);
                    size[round][tableOf[seat]]++;
                }
            }
            for (var table = 0; table < Waiting && company is not null; table++)
            {
                broken += Company(round, table, -1, -1);
            }
        }
        Value -= Penalty * broken;
    }

    /// <summary>Checks that the people of two seats may swap them; the second may be empty.</summary>
    internal bool MaySwap(int round, int seat, int other)
    {
        var (from, to, a, b) = (tableOf[seat], tableOf[other], Seats[round][seat], Seats[round][other]);
        return suits[(a * (Waiting + 1)) + to]
            && (
                b >= 0
                    ? suits[(b * (Waiting + 1)) + from]
                    : (from == Waiting || task.Tables[from].Allows(size[round][from] - 1))
                        && (to == Waiting || task.Tables[to].Allows(size[round][to] + 1))
            );
    }

    /// <summary>Swaps the people of two seats at different tables if the gain is at least a threshold; the second may be empty.</summary>
    /// <param name="round">The round.</param>
    /// <param name="seat">A seat that is taken.</param>
    /// <param name="other">Another seat.</param>
    /// <param name="threshold">Least gain, in worth.</param>
    /// <param name="weight">Cost of a broken rule in the gain, at most <see cref="Penalty"/>: less lets the search pass through seats that break rules.</param>
    internal bool Swap(int round, int seat, int other, double threshold, float weight)
    {
        var (from, to, a, b) = (tableOf[seat], tableOf[other], Seats[round][seat], Seats[round][other]);
        var broken = 0;
        var change = Worth(round, a, to, other, times: 0, ref broken, +1) - Worth(round, a, from, seat, times: 1, ref broken, -1);
        if (b >= 0)
        {
            change += Worth(round, b, from, seat, times: 0, ref broken, +1) - Worth(round, b, to, other, times: 1, ref broken, -1);
        }
        if (company is not null)
        {
            broken -= Company(round, from, -1, -1) + Company(round, to, -1, -1);
            if (change - (weight * broken) < threshold)
            {
                return false;
            }
            broken += Company(round, from, a, b) + Company(round, to, b, a);
        }
        if (change - (weight * broken) < threshold)
        {
            return false;
        }
        Move(round, a, seat, other);
        if (b >= 0)
        {
            Move(round, b, other, seat);
        }
        (Seats[round][seat], Seats[round][other]) = (b, a);
        size[round][from] += b >= 0 ? 0 : -1;
        size[round][to] += b >= 0 ? 0 : 1;
        Value += change - (Penalty * broken);
        return true;
    }

    private ReadOnlySpan<int> People(int round, int table) => Seats[round].AsSpan(first[table], first[table + 1] - first[table]);

    private int Company(int round, int table, int without, int with) =>
        table == Waiting ? 0 : company!.Missing(People(round, table), without, with);

    private void Move(int round, int person, int seat, int to)
    {
        // The other person moves too, so neither seat counts at either table.
        Count(round, person, tableOf[seat], seat, -1);
        Count(round, person, tableOf[to], to, +1);
        SeatOf[round][person] = to;
    }

    /// <summary>
    /// Worth of the pairs of a person and those at a table, apart from one seat, who have met a number of times; adds <paramref name="step"/> to <paramref name="broken"/> for each
    /// who must not sit with the person, or for no table.
    /// </summary>
    private float Worth(int round, int person, int table, int without, int times, ref int broken, int step)
    {
        if (table == Waiting)
        {
            broken += step;
            return 0;
        }
        var seats = Seats[round];
        var counts = met.AsSpan(person * people, people);
        var values = worth.AsSpan(person * people, people);
        var sum = 0f;
        for (var seat = first[table]; seat < first[table + 1]; seat++)
        {
            var other = seats[seat];
            if (other < 0 || seat == without)
            {
                continue;
            }
            var value = values[other];
            if (value < 0)
            {
                broken += step;
            }
            else if (counts[other] == times)
            {
                sum += value;
            }
        }
        return sum;
    }

    private void Count(int round, int person, int table, int without, int step)
    {
        for (var seat = first[table]; seat < first[table + 1] && table != Waiting; seat++)
        {
            var other = Seats[round][seat];
            if (other >= 0 && seat != without)
            {
                met[(person * people) + other] += (byte)step;
                met[(other * people) + person] += (byte)step;
            }
        }
    }

    private static float[] Worths(RoundsTask task)
    {
        var worth = new float[task.People * task.People];
        Array.Fill(worth, 1);
        foreach (var (pair, value) in task.Worths)
        {
            Set(pair, (float)value);
        }
        foreach (var pair in task.Wishes)
        {
            Set(pair, worth[(pair.A * task.People) + pair.B] + (float)task.WishWorth);
        }
        foreach (var pair in task.Apart)
        {
            Set(pair, -1);
        }
        return worth;

        void Set((int A, int B) pair, float value) =>
            (worth[(pair.A * task.People) + pair.B], worth[(pair.B * task.People) + pair.A]) = (value, value);
    }
}
