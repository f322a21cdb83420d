using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

/// <summary>Parameters that are <c>yearly: yes</c> take their values from files of figures, one for each year.</summary>
internal sealed partial class RuleSetReading
{
    private readonly List<(string Name, Place At)> _yearly = [];
    private IReadOnlyList<FigureFile> _years = [];

    /// <summary>The sources of the year whose figures are being read.</summary>
    private ImmutableArray<Source> _ofYear = [];

    /// <summary>Returns the files of figures for these rules; empty if no parameter uses yearly figures.</summary>
    private IReadOnlyList<FigureFile> Years(string name, YamlMap top) =>
        TakesFigures(top) ? FigureFile.Merged(figures.Where(f => f.Rules == name), others.Where(f => f.Rules == name)) : [];

    private static bool TakesFigures(YamlMap top) =>
        top.Map("parameters").Pairs().Any(p => p.Value is YamlMappingNode map && map.Children.Any(c => c.Key.Text() == "yearly"));

    /// <summary>Limits the rules' period to that of their figures: each day from the first on must be in one year.</summary>
    private void Within(IReadOnlyList<FigureFile> years)
    {
        if (years.Count == 0)
        {
            return;
        }

        _period = _period with { Until = new[] { _period.Until, years[^1].Period.Until }.Min() };
        var expected = _period.From;
        foreach (var year in years)
        {
            if (year.Period.From > expected)
            {
                faults.Within(
                    year.File,
                    () =>
                        faults.Add(
                            year.At,
                            $"There are no figures from {expected:yyyy-MM-dd} until {year.Period.From:yyyy-MM-dd}.",
                            $"Add the file of that time first, or let this one begin earlier."
                        )
                );
            }
            else if (year.Period.From < expected && expected > _period.From)
            {
                faults.Within(
                    year.File,
                    () =>
                        faults.Add(
                            year.At,
                            $"There are other figures until {expected:yyyy-MM-dd} already.",
                            $"Let the earlier file end where the later one begins."
                        )
                );
            }

            expected = new[] { expected, year.Period.Until }.Max();
        }
    }

    private IEnumerable<(ParameterValues Values, Place At)> OfYears(
        string key,
        Place at,
        ImmutableArray<Citation> cites,
        Func<YamlMap, Period, ImmutableArray<Citation>, ParameterValues> read
    )
    {
        _yearly.Add((key, at));
        if (_years.Count == 0)
        {
            faults.Add(
                at,
                $"{key} is set by files of figures, and there is none for these rules.",
                $"Add the file of a year, or write value: here."
            );
        }

        var periods = new List<(ParameterValues, Place)>();
        foreach (var year in _years)
        {
            faults.Within(
                year.File,
                () =>
                {
                    var (name, node) = year.Values.Pairs().FirstOrDefault(p => p.Name.Text() == key);
                    if (node is not YamlMappingNode figure)
                    {
                        faults.Add(
                            node?.At() ?? year.Values.At(),
                            $"The figures have nothing for {key}.",
                            $"Write {key}: and below it cite:, and value: or table:."
                        );
                        return;
                    }

                    _ofYear = year.Sources;
                    var map = new YamlMap(figure, faults, "A figure", "cite", "value", "table");
                    ImmutableArray<Citation> of = [.. cites.Concat(Cites(map, required: true)).Distinct()];
                    var values = read(map, year.Period, of) with { Origin = (year.File, name.At()) };
                    if (values.EachMore < Exact.Zero || values.Entries.Any(v => v.Least < Exact.Zero))
                    {
                        faults.Add(name.At(), $"{key} has an amount below zero.", $"Write amounts of zero or more.");
                    }

                    periods.Add((values, name.At()));
                    _ofYear = [];
                }
            );
        }

        return periods;
    }

    /// <summary>Reports figures that no parameter uses; they are probably typing mistakes.</summary>
    private void FiguresTaken()
    {
        foreach (var year in _years)
        {
            foreach (var (name, _) in year.Values.Pairs().Where(p => _yearly.TrueForAll(y => y.Name != p.Name.Text())))
            {
                faults.Within(
                    year.File,
                    () =>
                        faults.Add(
                            name.At(),
                            $"The rules take no figure {name.Text()}.",
                            FaultList.Nearest(name.Text(), _yearly.Select(y => y.Name), $"Leave it out.")
                        )
                );
            }
        }
    }
}
