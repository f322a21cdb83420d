using System.Globalization;

namespace Juluo.Networks.Tests;

/// <summary>Tables made by Oracles/make.py with external software, committed so that the suite does not need it.</summary>
public static class Oracle
{
    /// <summary>Rows of a table without its header.</summary>
    public static string[][] Rows(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Oracles", name + ".csv")).Skip(1).Select(line => line.Split(','))];

    public static double Number(string cell) => cell is "" or "nan" ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);

    public static void ShouldAgree(this double actual, double expected, string what, double tolerance = 1e-9)
    {
        var same = double.IsNaN(expected)
            ? double.IsNaN(actual)
            : Math.Abs(actual - expected) <= tolerance * Math.Max(Math.Abs(expected), 1e-300);
        same.ShouldBeTrue($"{what}: {actual:R} instead of {expected:R}");
    }
}
