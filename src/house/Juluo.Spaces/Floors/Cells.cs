namespace Juluo.Spaces;

/// <summary>Where something stands on a floor's grid: from a cell on, so many to the right and down.</summary>
public readonly record struct Cells(int X, int Y, int W, int H)
{
    /// <summary>Moved or resized by one cell, as a button says; what it does not know changes nothing.</summary>
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

    /// <summary>The same, within a floor of so many cells.</summary>
    public Cells Within(int wide, int deep)
    {
        var w = Math.Clamp(W, 1, wide);
        var h = Math.Clamp(H, 1, deep);
        return new(Math.Clamp(X, 0, wide - w), Math.Clamp(Y, 0, deep - h), w, h);
    }

    // No sums: what is typed may be as large as numbers go.
    public bool Fits(int wide, int deep) =>
        W >= 1 && W <= wide && H >= 1 && H <= deep && X >= 0 && X <= wide - W && Y >= 0 && Y <= deep - H;
}

/// <summary>Where something is on a floor's plan, as a form sends it.</summary>
/// <param name="X">All four, or none: then it belongs to the floor and has no place on the plan.</param>
/// <param name="Step">One cell in a direction, from the typed position.</param>
internal record CellsInput(int? X = null, int? Y = null, int? W = null, int? H = null, string? Step = null)
{
    /// <summary>Numbers that are typed must fit; a button goes no further than the edge.</summary>
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
