using Juluo.Identity;
using Juluo.Rules;

namespace Juluo.Services;

/// <summary>The rules and applications that come with the program, as a community can choose them: those made up for demonstration in a demo alone, or where they are chosen already.</summary>
public sealed class OfferedRules(Demo demo)
{
    /// <summary>Names of rules.</summary>
    /// <param name="chosen">The current choice, which stays offered; null if there is none.</param>
    public IReadOnlyList<string> Rules(string? chosen = null) => [.. ShippedRules.Names.Where(n => demo.On || n == chosen || !IsMadeUp(n))];

    /// <summary>Names of applications.</summary>
    /// <param name="chosen">The current choice, which stays offered; null if there is none.</param>
    public IReadOnlyList<string> Forms(string? chosen = null) =>
        [.. ShippedForms.Names.Where(n => demo.On || n == chosen || !ShippedRules.Names.Any(r => IsMadeUp(r) && ShippedForms.For(r) == n))];

    private static bool IsMadeUp(string rules) => ShippedRules.Find(rules)!.Demonstration;
}
