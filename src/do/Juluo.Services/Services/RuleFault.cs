using Juluo.Rules;

namespace Juluo.Services;

internal static class RuleFault
{
    /// <summary>A fault of a file of rules and how to mend it, in both languages.</summary>
    public static LocalizedText Said(Fault fault) => new(fault.In(Languages.Chinese), fault.In(Languages.English));
}
