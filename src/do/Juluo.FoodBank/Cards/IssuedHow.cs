namespace Juluo.FoodBank;

/// <summary>How it was found that a household can have a card.</summary>
[Named("food-card-issued")]
public enum IssuedHow
{
    Referred,
    Interview,
    SelfDeclared,
    Emergency,
}
