using Juluo.Networks.Centrality;
using Juluo.Networks.Groups;
using Juluo.Networks.NullModels;
using Juluo.Networks.Prediction;
using Juluo.Networks.Temporal;

namespace Juluo.Networks.Tests;

/// <summary>The program of docs/networks.md, word for word between the two marks.</summary>
internal static class Notebook
{
    public static void Run(TextWriter output)
    {
        // notebook begins
        var people = File.ReadLines("people.csv").Skip(1).Select(line => line.Split(',')).ToArray();
        var contacts = File.ReadLines("contacts.csv")
            .Skip(1)
            .Select(line => Array.ConvertAll(line.Split(','), int.Parse))
            .Select(c => new Contact(c[2], c[3], Start: c[0], End: c[1]));
        var log = new TemporalGraph(people.Length, contacts);
        string Name(int person) => people[person][0];
        output.WriteLine($"{people.Length} people, {log.ToGraph().EdgeCount} pairs met");

        // Which ties are more than chance? Five-minute windows, false discoveries at most 5 %.
        var seen = PairCounts.Of(log.NodeCount, log.Contacts(), window: 300);
        var ties = TemporalFitness.Fit(seen).Test().Backbone(0.05);
        output.WriteLine($"{ties.EdgeCount} ties are more than chance");

        // Who are the bridges, and whose friends all know each other?
        var between = Betweenness.Of(ties);
        var constraint = StructuralHoles.Constraint(ties);
        foreach (var bridge in Enumerable.Range(0, ties.NodeCount).OrderByDescending(person => between[person]).Take(3))
            output.WriteLine($"{Name(bridge)} is between {between[bridge]:0} pairs, constraint {constraint[bridge]:0.00}");

        // Which groups are there, and do they follow the trades?
        var groups = Leiden.Consensus(ties);
        var trades = people.Select(person => Array.IndexOf(["design", "software", "film", "food"], person[1])).ToArray();
        output.WriteLine($"{groups.Sizes.ToArray().Count(size => size > 1)} groups, modularity {Modularity.Of(ties, groups.Groups):0.00}");
        output.WriteLine($"trades keep to themselves: {Mixing.Assortativity(ties.WithoutWeights(), trades):0.00}");

        // Who will meet next? From the first week alone, two for each; then look at the second.
        var week = MeetingHistory.Before(until: 5 * 86_400, log.NodeCount, log.Contacts());
        var likely = MeetingForecast.From(week, trades).Best(perPerson: 2);
        var later = log.Window(5 * 86_400, 10 * 86_400).ToGraph();
        var strangers = Enumerable.Range(0, log.NodeCount).Sum(a => Enumerable.Range(0, a).Count(b => !week.HaveMet(a, b)));
        var fresh = later.Edges().Count(tie => !week.HaveMet(tie.A, tie.B));
        output.WriteLine(
            $"{likely.Count(pair => later.HasEdge(pair.A, pair.B))} of {likely.Length} likely pairs met, {fresh} of {strangers} of all"
        );
        // notebook ends
    }
}
