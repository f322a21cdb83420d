namespace Juluo.Plans;

/// <summary>The range of days that forms accept.</summary>
public static class Days
{
    private const int YearsBack = 10;
    private const int YearsAhead = 5;

    public static bool OutOfReach(LocalDate day, LocalDate today) => day < today.PlusYears(-YearsBack) || day > today.PlusYears(YearsAhead);
}
