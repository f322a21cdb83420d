using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

/// <summary>Reads files of worked cases, ours and those of other programs.</summary>
public static class CaseFile
{
    /// <summary>
    /// The cases of a file: <c>cases:</c> as beside rules, or a list of <c>{name, period, input, output}</c> with another program's names. All that is wrong is said, and cases that
    /// hold are given all the same.
    /// </summary>
    /// <param name="file">The name that faults carry.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="set">The rules.</param>
    /// <param name="names">The other program's names, or null.</param>
    public static (IReadOnlyList<Case> Cases, IReadOnlyList<Fault> Faults) Read(
        string file,
        string text,
        RuleSet set,
        OutsideNames? names = null
    )
    {
        var faults = new FaultList(file);
        switch (YamlFile.Read(text, faults))
        {
            case YamlSequenceNode outside:
                return (OutsideCases.Read(outside, set, names, faults), faults.All);
            case YamlMappingNode ours:
                return (CaseReading.Read(new(ours, faults, "A file of cases", "rules", "cases"), set, faults), faults.All);
            case { } other:
                faults.Add(other.At(), $"This is not a file of cases.", $"Write cases: and each case below it.");
                return ([], faults.All);
            default:
                return ([], faults.All);
        }
    }

    /// <summary>The name of the rules that a file of cases is for; null where it says none. What keeps it from being read is a fault, and so is the name of rules that are not there.</summary>
    /// <param name="file">The name that faults carry.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="shipped">The names of the rules that are shipped.</param>
    /// <param name="isThere">Whether there are rules of a name that is not shipped, such as a file.</param>
    public static (string? Rules, IReadOnlyList<Fault> Faults) RulesOf(
        string file,
        string text,
        IReadOnlyCollection<string> shipped,
        Func<string, bool> isThere
    )
    {
        var faults = new FaultList(file);
        if (
            YamlFile.Read(text, faults) is not YamlMappingNode map
            || map.Pairs().FirstOrDefault(p => p.Name.Text() == "rules").Value is not { } node
            || node.Text() is not { Length: > 0 } name
        )
        {
            return (null, faults.All);
        }

        if (!shipped.Contains(name) && !isThere(name))
        {
            var known = string.Join(", ", shipped);
            faults.Add(
                node.At(),
                $"There is no {name}.",
                FaultList.Nearest(name, shipped, $"Write one of {known}, or the path of a file of rules.")
            );
        }

        return (name, faults.All);
    }
}
