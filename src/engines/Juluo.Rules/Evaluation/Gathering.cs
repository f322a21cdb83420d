namespace Juluo.Rules;

/// <summary>Aggregates rows, including rows whose condition is still open.</summary>
internal struct Gathering(Aggregate aggregate)
{
    private Exact _least; // bounds of a count or sum
    private Exact _most;
    private bool _any; // at least one row certainly counts
    private bool _yes;
    private bool _no;
    private bool _open;
    private Value? _all; // the hull of the rows that may count
    private Exact? _bound; // the limit that the rows that certainly count set for least and most

    public void Add(Value? value, Value where) => Add(value, where, where.IsYes ? 1 : 0, 1);

    /// <summary>Adds rows whose number and content are both unknown.</summary>
    public void AddUnknown(Value? value, Value where, int fewest, int most) => Add(value, where, where.IsYes ? fewest : 0, most);

    public readonly Value Result(Func<Value> ofNone) =>
        aggregate switch
        {
            Aggregate.Any => _yes ? Value.Of(true)
            : _open ? Value.Open
            : Value.Of(false),
            Aggregate.All => _no ? Value.Of(false)
            : _open ? Value.Open
            : Value.Of(true),
            Aggregate.Count or Aggregate.Sum => Value.Between(_least, _most),
            _ => Extreme(ofNone),
        };

    private void Add(Value? value, Value where, int fewest, int most)
    {
        if (where.IsNo)
        {
            return;
        }

        _any |= fewest > 0;
        switch (aggregate)
        {
            case Aggregate.Count:
                _least += (Exact)(long)fewest;
                _most += (Exact)(long)most;
                break;
            case Aggregate.Sum:
                var one = value!.Value;
                _least += one.Least * (Exact)(long)(one.Least.Sign < 0 ? most : fewest);
                _most += one.Most * (Exact)(long)(one.Most.Sign > 0 ? most : fewest);
                break;
            case Aggregate.Any:
            case Aggregate.All:
                var counts = value ?? Value.Of(true);
                _yes |= fewest > 0 && counts.IsYes;
                _no |= fewest > 0 && counts.IsNo;
                _open |= !(fewest > 0 && counts.IsKnown) && (aggregate == Aggregate.Any ? counts.MayBeYes : counts.MayBeNo);
                break;
            default:
                var row = value!.Value;
                _all = _all is { } before ? Value.Hull(before, row) : row;
                if (fewest > 0)
                {
                    var end = aggregate == Aggregate.Least ? row.Most : row.Least;
                    _bound =
                        _bound is not { } already ? end
                        : aggregate == Aggregate.Least ? Exact.Min(already, end)
                        : Exact.Max(already, end);
                }

                break;
        }
    }

    private readonly Value Extreme(Func<Value> ofNone)
    {
        if (_all is not { } all)
        {
            return ofNone();
        }

        var least = aggregate == Aggregate.Most && _bound is { } low ? low : all.Least;
        var most = aggregate == Aggregate.Least && _bound is { } high ? high : all.Most;
        var found = all.Kind == Kind.Date ? Value.Days(least, most) : Value.Between(least, most);
        return _any ? found : Value.Hull(found, ofNone());
    }
}
