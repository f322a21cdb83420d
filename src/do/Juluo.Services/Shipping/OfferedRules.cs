using Juluo.Identity;
using Juluo.Rules;

namespace Juluo.Services;

/// <summary>The rules and applications included in the program that a community can choose. Demonstration ones are offered only in a demo, or if already chosen.</summary>
public sealed class OfferedRules(Demo demo)
{
    /// <summary>Returns the names of the rules that a community can choose.</summary>
    /// <param name="chosen">The current choice, which stays offered; null if there is none.</param>
    public IReadOnlyList<string> Rules(string? chosen = null) => [.. ShippedRules.Names.Where(n => demo.On || n == chosen || !IsMadeUp(n))];

    /// <summary>Returns the names of the applications that a community can choose.</summary>
    /// <param name="chosen">The current choice, which stays offered; null if there is none.</param>
    public IReadOnlyList<string> Forms(string? chosen = null) =>
        [.. ShippedForms.Names.Where(n => demo.On || n == chosen || !ShippedRules.Names.Any(r => IsMadeUp(r) && ShippedForms.For(r) == n))];

    private static bool IsMadeUp(string rules) => ShippedRules.Find(rules)!.Demonstration;
}
