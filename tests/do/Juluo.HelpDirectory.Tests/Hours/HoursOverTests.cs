using System.Text.Json.Nodes;
using NodaTime;

namespace Juluo.HelpDirectory.Tests;

public sealed class HoursOverTests
{
    [Theory]
    [InlineData("2026-01-31", null, true)]
    [InlineData(null, "2026-11-25", true)]
    [InlineData("2026-11-26", null, false)]
    [InlineData(null, null, false)]
    public void Hours_are_over_after_their_last_day(string? validTo, string? until, bool over)
    {
        var node = new JsonObject
        {
            ["byday"] = "TU",
            ["opens_at"] = "09:00",
            ["closes_at"] = "12:00",
            ["valid_from"] = "2025-01-01",
        };
        if (validTo is not null)
            node["valid_to"] = validTo;
        if (until is not null)
            node["until"] = until;
        HelpSchedule.Of(node).IsOver(new LocalDate(2026, 11, 26)).ShouldBe(over);
    }
}
