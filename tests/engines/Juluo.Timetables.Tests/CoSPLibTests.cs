using Juluo.Schedule.Bench.CoSPLib;

namespace Juluo.Timetables.Tests;

public sealed class CoSPLibTests
{
    [Theory] // the values are those of the library's own checker; seen to fail where a talk of two slots pays once
    [InlineData("Exact", "GECCO19", 1_000_116, "TrackSession 1000000, TrackRoom 10, SimilarTracks 90, ScatteredTracks 16")]
    [InlineData("Exact", "GECCO20", 6_298, "TrackRoom 10, SimilarTracks 60, ScatteredTracks 110, Order 18, SubmissionSession 6100")]
    [InlineData("Exact", "GECCO21", 11_280, "TrackRoom 30, SimilarTracks 80, ScatteredTracks 70, TimeZone 11100")]
    [InlineData("Exact", "N2OR", 2, "ScatteredTracks 2")]
    [InlineData("Exact", "OR60F", 1_664, "TrackSession 400, SessionRoom 1000, ScatteredTracks 240, SubmissionSession 24")]
    [InlineData("Extended", "GECCO19", 2_000_007, "TrackSession 2000000, ScatteredTracks 7")]
    [InlineData("Extended", "GECCO20", 7_768, "TrackRoom 10, ScatteredTracks 40, Order 18, SubmissionSession 7700")]
    [InlineData("Extended", "GECCO21", 11_130, "TrackRoom 30, TimeZone 11100")]
    [InlineData("Extended", "N2OR", 2, "Order 1, SubmissionSession 1")]
    [InlineData("Extended", "OR60F", 433, "TrackSession 400, SubmissionSession 33")]
    public void A_published_timetable_costs_what_its_authors_say(string model, string instance, long cost, string parts)
    {
        var task = Task(instance);
        var (places, _) = Solution.Read(Path.Combine(Folder, model, $"{instance}.xlsx"), task);
        var table = Timetable.Of(task, places);
        table.Faults.ShouldBeEmpty();
        table.Cost.Total.ShouldBe(cost);
        string.Join(", ", table.Cost.Parts.Select(part => $"{part.Key} {part.Value}")).ShouldBe(parts);
        TimetableCosts.Naive(task, places).ShouldBe(cost);
    }

    [Fact]
    public void A_short_search_is_no_worse_than_the_published_timetable()
    {
        var found = TimetableSearch.Find(Task("N2OR"), 1, 100_000);
        found.Faults.ShouldBeEmpty();
        found.Cost.Total.ShouldBeLessThanOrEqualTo(2);
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "CoSPLib");

    private static TimetableTask Task(string instance) => Instance.Read(Path.Combine(Folder, $"{instance}.xlsx"));
}
