namespace Juluo.Lens;

/// <summary>A tie at one moment; people by number, A &lt; B.</summary>
internal sealed class TieState(int a, int b)
{
    public int A => a;

    public int B => b;

    public TieKind Kind { get; set; }

    /// <summary>The certainty of the kind, 0 … 1.</summary>
    public double Probability { get; set; }

    public double Parallel { get; set; }

    public double Exchange { get; set; }

    public double Cooperation { get; set; }

    public double Strength => Parallel + Exchange + Cooperation;

    /// <summary>Q-value of being together this often by chance; 1 if they were not.</summary>
    public double Significance { get; set; } = 1;

    /// <summary>Reciprocal rank, 0 or below.</summary>
    public double Rank { get; set; }

    /// <summary>The number of days, of the last 28, on which both were in the same zone.</summary>
    public int Days { get; set; }

    public int AdviceByA { get; set; }

    public int AdviceByB { get; set; }

    public double First { get; set; } = double.PositiveInfinity;

    public double Last { get; set; } = double.NegativeInfinity;

    public double LastParallel { get; set; } = double.NegativeInfinity;

    public double LastExchange { get; set; } = double.NegativeInfinity;

    public double FirstCooperation { get; set; } = double.PositiveInfinity;

    public double LastCooperation { get; set; } = double.NegativeInfinity;

    /// <summary>The three strongest reasons, the strongest first.</summary>
    public List<TieReason> Reasons { get; set; } = [];

    public double FirstParallel { get; set; } = double.PositiveInfinity;
}
