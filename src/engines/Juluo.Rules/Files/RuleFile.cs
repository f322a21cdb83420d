namespace Juluo.Rules;

/// <summary>Reads a file of rules and checks it.</summary>
public static class RuleFile
{
    /// <summary>
    /// Reads the rules of a text, or returns all its faults: invalid YAML, unknown keys and names, types and units that do not fit, rules that need themselves, days for which a figure or a
    /// formula is missing or set twice, branches that nothing can reach, keys outside of tables, divisions by what may be zero or that are not rounded, rules without a citation, and
    /// numbers that could grow beyond 127 bits. A text that is missing in a language is a gap, not a fault.
    /// </summary>
    /// <param name="file">The file name to use in faults.</param>
    /// <param name="text">The file's text, at most four million characters.</param>
    /// <param name="figures">Files of figures for yearly parameters. Files for rules with another name are ignored.</param>
    public static ReadRules Read(string file, string text, params IReadOnlyList<FigureFile> figures) => Read(file, text, figures, []);

    /// <param name="others">Further files, used only where they do not overlap any of the figures.</param>
    internal static ReadRules Read(string file, string text, IReadOnlyList<FigureFile> figures, IReadOnlyList<FigureFile> others)
    {
        var faults = new FaultList(file);
        if (YamlFile.Read(text, faults) is not { } root)
        {
            return new(null, faults.All);
        }

        var set = new RuleSetReading(file, faults, figures, others).Read(root);
        return faults.Count > 0 ? new(null, faults.All) : new(set, []);
    }
}
