using Juluo.Rules;

namespace Juluo.Services;

internal static class RuleFault
{
    /// <summary>Returns the description of a fault in a rules file, with how to fix it, in both languages.</summary>
    public static LocalizedText Said(Fault fault) => new(fault.In(Languages.Chinese), fault.In(Languages.English));
}
