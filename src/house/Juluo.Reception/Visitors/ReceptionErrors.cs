namespace Juluo.Reception;

public static class ReceptionErrors
{
    public sealed record KeepDays(int Most) : Invalid("reception.keep-days", "keepDays");
}
