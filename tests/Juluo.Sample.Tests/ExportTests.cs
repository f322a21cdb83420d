using System.Globalization;

namespace Juluo.Sample.Tests;

public sealed class ExportTests
{
    private static readonly SampleCommunity House = Samples.Make(SamplePreset.Riverside, 9, 40, 14);

    [Fact]
    public async Task A_contact_log_has_the_columns_of_the_sensor_logs_and_only_whole_steps_of_twenty_seconds()
    {
        using var text = new StringWriter();
        await ContactLog.WriteContacts(House, text);
        var lines = text.ToString().TrimEnd('\n').Split('\n');
        lines[0].ShouldBe("\"t_start\",\"t_end\",\"i\",\"j\",\"duration_s\"");
        foreach (var line in lines.Skip(1))
        {
            var n = line.Split(',').Select(c => long.Parse(c, CultureInfo.InvariantCulture)).ToArray();
            n[1].ShouldBe(n[0] + n[4]);
            n[2].ShouldBeLessThan(n[3]);
            (n[4] % 20).ShouldBe(0);
        }

        lines.Length.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task The_nodes_are_all_the_people_with_their_trade()
    {
        using var text = new StringWriter();
        await ContactLog.WriteNodes(House, text);
        var lines = text.ToString().TrimEnd('\n').Split('\n');
        lines[0].ShouldBe("\"id\",\"trade\",\"house\",\"role\"");
        lines.Length.ShouldBe(41);
    }

    [Fact]
    public async Task The_general_log_has_one_line_for_each_interaction()
    {
        using var text = new StringWriter();
        await InteractionLog.Write(House, text);
        var lines = text.ToString().TrimEnd('\n').Split('\n');
        lines[0].ShouldBe(InteractionLog.Header);
        lines.Length.ShouldBe(House.Interactions().Count() + 1);
        lines.ShouldAllBe(l => l.Split(',').Length == 9);
    }
}
