using Juluo.Rules;

namespace Juluo.Services;

internal static class RuleFault
{
    /// <summary>A fault in a rules file and how to fix it, in both languages.</summary>
    public static LocalizedText Said(Fault fault) => new(fault.In(Languages.Chinese), fault.In(Languages.English));
}
