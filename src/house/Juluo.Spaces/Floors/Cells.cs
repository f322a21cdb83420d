namespace Juluo.Spaces;

/// <summary>A rectangle on a floor's grid: its top left cell, its width and its height.</summary>
public readonly record struct Cells(int X, int Y, int W, int H)
{
    /// <summary>Moves or resizes the rectangle by one cell, as a button requests. Unknown steps change nothing.</summary>
    public Cells Stepped(string? step) =>
        step switch
        {
            "left" => this with { X = X - 1 },
            "right" => this with { X = X + 1 },
            "up" => this with { Y = Y - 1 },
            "down" => this with { Y = Y + 1 },
            "wider" => this with { W = W + 1 },
            "narrower" => this with { W = W - 1 },
            "deeper" => this with { H = H + 1 },
            "shallower" => this with { H = H - 1 },
            _ => this,
        };

    /// <summary>Moves and, if necessary, shrinks the rectangle so that it lies within a floor of this size.</summary>
    public Cells Within(int wide, int deep)
    {
        var w = Math.Clamp(W, 1, wide);
        var h = Math.Clamp(H, 1, deep);
        return new(Math.Clamp(X, 0, wide - w), Math.Clamp(Y, 0, deep - h), w, h);
    }

    // No sums, because typed numbers could overflow.
    public bool Fits(int wide, int deep) =>
        W >= 1 && W <= wide && H >= 1 && H <= deep && X >= 0 && X <= wide - W && Y >= 0 && Y <= deep - H;
}

/// <summary>The form fields for a position on a floor's plan.</summary>
/// <param name="X">The column; if X, Y, W, H and Step are all empty, it belongs to the floor but is not on the plan.</param>
/// <param name="Step">A button that moves or resizes it by one cell, starting at the typed position.</param>
internal record CellsInput(int? X = null, int? Y = null, int? W = null, int? H = null, string? Step = null)
{
    /// <summary>Reads the position. Typed numbers must fit; steps stop at the edge.</summary>
    internal Outcome<Cells?> Read(Floor floor)
    {
        if (X is null && Y is null && W is null && H is null && Step is null)
            return (Cells?)null;
        var typed = new Cells(X ?? 0, Y ?? 0, W ?? 1, H ?? 1);
        if (Step is not null)
            return (Cells?)typed.Within(floor.Wide, floor.Deep).Stepped(Step).Within(floor.Wide, floor.Deep);
        return typed.Fits(floor.Wide, floor.Deep) ? (Cells?)typed : new FloorErrors.OffThePlan(floor.Wide, floor.Deep);
    }
}
