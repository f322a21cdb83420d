using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

internal sealed partial class RuleSetReading
{
    private void ReadReading(string key, Place at, YamlMappingNode node)
    {
        Take(key, at);
        var map = new YamlMap(node, faults, "A reading", "disputed", "usual", "options");
        var options = new List<ReadingOption>();
        foreach (var (name, option) in map.Map("options").Pairs())
        {
            if (option is YamlMappingNode described)
            {
                var one = new YamlMap(described, faults, "An option of a reading", "says", "cite");
                options.Add(new(name.Text(), one.Texts("says", First), Cites(one, required: true)));
            }
            else
            {
                faults.Add(option.At(), $"{name.Text()} has nothing below it.", $"Write says: and cite:.");
            }
        }

        var usual = options.FindIndex(o => o.Name == map.Required("usual"));
        if (options.Count is < 2 or > 20 || usual < 0)
        {
            faults.Add(
                at,
                $"{key} has no two readings, or the usual one is none of them.",
                $"Write options: with at least two, and usual: with the name of one."
            );
        }

        _readings.Add(new(key, map.Texts("disputed", First), [.. options], Math.Max(usual, 0)) { Ordinal = _readings.Count, At = at });
    }
}
