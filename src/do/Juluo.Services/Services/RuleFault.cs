using Juluo.Rules;

namespace Juluo.Services;

internal static class RuleFault
{
    /// <summary>What is wrong in a file of rules and how to mend it, in both languages.</summary>
    public static LocalizedText Said(Fault fault) => new(fault.In(Languages.Chinese), fault.In(Languages.English));
}
