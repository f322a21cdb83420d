namespace Juluo.Networks.Prediction;

/// <summary>
/// The rate at which each person meets the people of each group: first meetings per chance (a period in which both were present and had not met), shrunk to the rate
/// between the two groups, and that to the overall rate. The strength of a prior is counted in meetings and not in chances: if few people meet, it takes long to know a
/// person, and if all meet, a day.
/// </summary>
/// <remarks>O(people × periods present × groups) to build; 4 bytes of memory per person and group.</remarks>
internal sealed class MeetingRates
{
    private readonly int[] groupOf;
    private readonly int groups;
    private readonly float[] logRates;

    /// <param name="history">The meeting history.</param>
    /// <param name="groupOf">Group of each person, 0 … groups − 1.</param>
    /// <param name="groups">Number of groups.</param>
    /// <param name="behind">Prior strength, in meetings, of the rate between two groups; that of a person's rate is one meeting.</param>
    internal MeetingRates(MeetingHistory history, int[] groupOf, int groups, double behind)
    {
        (this.groupOf, this.groups) = (groupOf, groups);
        var chances = Chances(history);
        var met = new double[history.People * groups];
        for (var person = 0; person < history.People; person++)
        {
            foreach (var other in history.Ties.Neighbours(person))
            {
                met[(person * groups) + groupOf[other]]++;
                chances[(person * groups) + groupOf[other]] -= history.PeriodsAfterMeeting(person, other);
            }
        }
        var between = Between(met, chances, behind);
        logRates = new float[met.Length];
        for (var person = 0; person < history.People; person++)
        {
            for (var group = 0; group < groups; group++)
            {
                var at = (person * groups) + group;
                var prior = between[(groupOf[person] * groups) + group];
                logRates[at] = (float)Math.Log((met[at] + 1) / (chances[at] + (1 / prior)));
            }
        }
    }

    /// <summary>Returns ln of the rate at which a meets the group of b, plus ln of the rate at which b meets the group of a. O(1).</summary>
    internal double Log(int a, int b) => logRates[(a * groups) + groupOf[b]] + logRates[(b * groups) + groupOf[a]];

    /// <summary>Counts the periods in which each person was present together with people of each group, one for each of those people.</summary>
    private double[] Chances(MeetingHistory history)
    {
        var chances = new double[history.People * groups];
        var there = new double[groups];
        for (var period = 0; period < history.Periods; period++)
        {
            Array.Clear(there);
            for (var person = 0; person < history.People; person++)
            {
                there[groupOf[person]] += history.WasThere(person, period) ? 1 : 0;
            }
            for (var person = 0; person < history.People; person++)
            {
                if (history.WasThere(person, period))
                {
                    var row = chances.AsSpan(person * groups, groups);
                    for (var group = 0; group < groups; group++)
                    {
                        row[group] += there[group];
                    }
                    row[groupOf[person]]--;
                }
            }
        }
        return chances;
    }

    private double[] Between(double[] met, double[] chances, double behind)
    {
        var meetings = new double[groups * groups];
        var opportunities = new double[groups * groups];
        for (var person = 0; person < groupOf.Length; person++)
        {
            for (var group = 0; group < groups; group++)
            {
                // Within a group every pair is counted from both sides.
                var share = groupOf[person] == group ? 0.5 : 1;
                meetings[(groupOf[person] * groups) + group] += share * met[(person * groups) + group];
                opportunities[(groupOf[person] * groups) + group] += share * chances[(person * groups) + group];
            }
        }
        var all = met.Sum() > 0 ? met.Sum() / chances.Sum() : 0.01;
        for (var at = 0; at < meetings.Length; at++)
        {
            meetings[at] = (meetings[at] + behind) / (opportunities[at] + (behind / all));
        }
        return meetings;
    }
}
