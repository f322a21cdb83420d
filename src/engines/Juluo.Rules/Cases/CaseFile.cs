using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

/// <summary>Reads files of worked cases, ours and those of other programs.</summary>
public static class CaseFile
{
    /// <summary>
    /// Reads the cases of a file: <c>cases:</c> as in a file of rules, or a list of <c>{name, period, input, output}</c> with another program's names. Reports every fault; valid cases are
    /// returned even if others have faults.
    /// </summary>
    /// <param name="file">The file name to use in faults.</param>
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

    /// <summary>Returns the name of the rules that a file of cases is for; null if it doesn't name any. An unreadable file is a fault, and so is a name for which there are no rules.</summary>
    /// <param name="file">The file name to use in faults.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="shipped">The names of the shipped rules.</param>
    /// <param name="isThere">Checks whether rules exist for a name that is not shipped, such as a file.</param>
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
