namespace Juluo.Reception;

internal static class ReceptionErrors
{
    public sealed record KeepDays(int Most) : Invalid("reception.keep-days", "keepDays");
}
