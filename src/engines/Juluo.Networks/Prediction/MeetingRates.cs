namespace Juluo.Networks.Prediction;

/// <summary>
/// How readily each person meets the people of each group: first meetings per chance (a period in which both were there and had not met),
/// drawn towards the rate between the two groups, and that towards the rate of all. What stands behind a prior is counted in meetings and not in chances: where few meet, it takes long
/// to know a person, and where all meet, a day.
/// </summary>
/// <remarks>O(people × periods present × groups) to make; 4 bytes per person and group to keep.</remarks>
internal sealed class MeetingRates
{
    private readonly int[] groupOf;
    private readonly int groups;
    private readonly float[] logRates;

    /// <param name="history">What is known.</param>
    /// <param name="groupOf">Group of each person, 0 … groups − 1.</param>
    /// <param name="groups">Number of groups.</param>
    /// <param name="behind">Meetings that stand behind the rate between two groups; one stands behind that of a person.</param>
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

    /// <summary>ln of the rate at which a meets the group of b, plus ln of the rate at which b meets the group of a. O(1).</summary>
    internal double Log(int a, int b) => logRates[(a * groups) + groupOf[b]] + logRates[(b * groups) + groupOf[a]];

    /// <summary>Periods in which each person was there together with people of each group, one for each of them.</summary>
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
