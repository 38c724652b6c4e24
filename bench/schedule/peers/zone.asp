% A zone with a visit a month to each institution: pairs of visits of a month are chosen, then the inspector and day of each pair or
% single visit. The day of a pair stands with the visit that comes first. Every way out and back is paid in full, and pairs save.
% Facts: visit(V,Place,Way). saves(V,W,Way) with V<W. free(V,Inspector,Day). there(Inspector,Day). fair(Inspector,From,UpTo).

{ pair(V,W) : saves(V,W,_) }.
:- visit(V,_,_), 2 { pair(V,W) ; pair(W,V) }.
second(W) :- pair(_,W).

1 { at(V,I,D) : free(V,I,D) } 1 :- visit(V,_,_), not second(V).
:- pair(V,W), at(V,I,D), not free(W,I,D).
:- there(I,D), 2 { at(_,I,D) }.

by(V,I) :- at(V,I,_).
by(W,I) :- pair(V,W), by(V,I).
over(I,K) :- fair(I,_,U), K = U+1..visits, K { by(_,I) }.
under(I,K) :- fair(I,F,_), K = 1..F, not K { by(_,I) }.

#minimize {
  C,alone,V : visit(V,_,C) ;
  -S,V,W : pair(V,W), saves(V,W,S) ;
  unfair,over,I,K : over(I,K) ;
  unfair,under,I,K : under(I,K)
}.
#show pair/2.
#show at/3.
